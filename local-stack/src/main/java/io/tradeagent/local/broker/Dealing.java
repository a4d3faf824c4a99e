package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Fills orders that were admitted, whole or in parts, as the broker's temper will have it. For the account's lock. */
final class Dealing {

    private final Bookkeeper books;
    private final Journal journal;
    private final Whims whims;

    Dealing(Bookkeeper books, Journal journal, Whims whims) {
        this.books = books;
        this.journal = journal;
        this.whims = whims;
    }

    /** What a trade of this side would get now. */
    BigDecimal price(SimulatedMarket market, Side side) {
        BigDecimal slip = market.contract().points(whims.slippagePoints());
        BigDecimal quoted = market.quote().fillOf(side);
        return side == Side.BUY ? quoted.add(slip) : quoted.subtract(slip);
    }

    List<Deal> enter(OpenRequest request, SymbolContract contract, BigDecimal price, Instant at) {
        TradeMark mark = request.mark().withComment(whims.rewrite(request.mark().comment()));
        RunningOrder order = order(request.volume(), Deal.Origin.ofRequest(mark), at);
        return enter(order, request, contract, price);
    }

    /** A pending order has its price: it trades at what the market gives. */
    void enter(PendingOrder pending, SimulatedMarket market, Instant at) {
        OrderType type = pending.wish().terms().type();
        Deal.Origin origin = new Deal.Origin(pending.mark(), Deal.Cause.REQUEST, type);
        RunningOrder order = new RunningOrder(pending.orderId(), pending.wish().volume(), origin, at);
        enter(order, pending.opening(), market.contract(), market.quote().fillOf(pending.side()));
    }

    private List<Deal> enter(RunningOrder order, OpenRequest request, SymbolContract contract, BigDecimal price) {
        List<Deal> deals = new ArrayList<>();
        for (BigDecimal part : fills(request.volume(), contract)) {
            deals.add(books.enter(order, request, contract, new Bookkeeper.Part(part, price)));
        }
        cancelRest(order, deals);
        return deals;
    }

    /** Closes as many of the targets as the broker fills. */
    List<Deal> leave(CloseRequest request, CloseTargets targets, SimulatedMarket market, Instant at) {
        TradeMark mark = request.mark().withComment(whims.rewrite(request.mark().comment()));
        RunningOrder order = order(targets.volume(), Deal.Origin.ofRequest(mark), at);
        List<Deal> deals = new ArrayList<>();
        for (int i = 0; i < targets.parts().size(); i++) {
            Position target = targets.positions().get(i);
            BigDecimal part = targets.parts().get(i);
            List<BigDecimal> fills = fills(part, market.contract());
            BigDecimal price = price(market, target.side().opposite());
            deals.addAll(leave(order, target, fills, market.contract(), price));
            if (isShort(fills, part)) {
                break;
            }
        }
        cancelRest(order, deals);
        return deals;
    }

    /** A second part is taken off what the first one has left, which may have another ticket. */
    private List<Deal> leave(
            RunningOrder order, Position target, List<BigDecimal> fills, SymbolContract contract, BigDecimal price) {
        List<Deal> deals = new ArrayList<>();
        for (BigDecimal fill : fills) {
            Position left = books.position(target.positionId());
            deals.add(books.leave(order, left, contract, new Bookkeeper.Part(fill, price)));
        }
        return deals;
    }

    /** The first position is closed at the other's open price, with all profit; the other one at its own, with none. */
    List<Deal> closeBy(CloseTargets both, TradeMark mark, SimulatedMarket market, Instant at) {
        BigDecimal volume = both.parts().getFirst();
        BigDecimal price = both.positions().getLast().openPrice();
        String orderId = journal.nextOrder();
        List<Deal> deals = new ArrayList<>();
        for (Position position : both.positions()) {
            RunningOrder order = new RunningOrder(orderId, volume, Deal.Origin.ofRequest(mark), at);
            deals.add(books.leaveBy(order, position, market.contract(), new Bookkeeper.Part(volume, price)));
        }
        return deals;
    }

    /** A position gets other stops. */
    Position stop(Position position, StopsRequest request, Instant at) {
        return books.stop(position, request, at);
    }

    /** The broker closes a position by itself, whole and at its price. */
    void closeByBroker(Position position, Deal.Cause cause, String comment, SimulatedMarket market, Instant at) {
        TradeMark mark = new TradeMark(position.mark().magic(), comment, null);
        RunningOrder order = order(position.volume(), new Deal.Origin(mark, cause, OrderType.MARKET), at);
        BigDecimal price = market.quote().fillOf(position.side().opposite());
        books.leave(order, position, market.contract(), new Bookkeeper.Part(position.volume(), price));
    }

    private RunningOrder order(BigDecimal volume, Deal.Origin origin, Instant at) {
        return new RunningOrder(journal.nextOrder(), volume, origin, at);
    }

    private List<BigDecimal> fills(BigDecimal volume, SymbolContract contract) {
        if (whims.strikes(Mishap.SPLIT_FILL)) {
            BigDecimal first = whims.partOf(volume, contract.volumes());
            BigDecimal second = volume.subtract(first);
            return second.signum() == 0 ? List.of(volume) : List.of(first, second);
        }
        return whims.strikes(Mishap.CANCELED_REST)
                ? List.of(whims.partOf(volume, contract.volumes()))
                : List.of(volume);
    }

    private static boolean isShort(List<BigDecimal> fills, BigDecimal wanted) {
        return fills.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(wanted) < 0;
    }

    private void cancelRest(RunningOrder order, List<Deal> deals) {
        if (order.progress().left().signum() > 0) {
            books.cancelRest(order, deals.getLast());
        }
    }
}
