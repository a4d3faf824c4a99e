package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Books what was traded: positions, money, and the line of the history. For the account's lock. */
final class Bookkeeper {

    private final AccountTerms terms;
    private final PositionBook book;
    private final Valuation valuation;
    private final Journal journal;
    private BigDecimal balance;

    Bookkeeper(AccountTerms terms, PositionBook book, Valuation valuation, Journal journal) {
        this.terms = terms;
        this.book = book;
        this.valuation = valuation;
        this.journal = journal;
        this.balance = valuation.round(terms.deposit());
    }

    BigDecimal balance() {
        return balance;
    }

    /** An open position by its first ticket. */
    Position position(String positionId) {
        return book.find(positionId).orElseThrow();
    }

    /** Lots of an order that were traded at a price. */
    record Part(BigDecimal volume, BigDecimal price) {}

    /** A part of an order to open was traded. */
    Deal enter(RunningOrder order, OpenRequest request, SymbolContract contract, Part part) {
        BigDecimal margin = valuation.margin(contract, request.side(), part.volume(), part.price());
        Position traded = new Position(
                Position.Ids.first(order.id()),
                request.symbol(),
                request.side(),
                new Position.Holding(part.volume(), part.price(), margin),
                request.stops(),
                order.origin().mark(),
                order.at());
        return booked(order, order.id(), request.side(), contract, part, book.enter(traded));
    }

    /** A part of an order to close was traded. */
    Deal leave(RunningOrder order, Position position, SymbolContract contract, Part part) {
        boolean ordersItself = terms.booking().tickets() == TicketRule.KEPT;
        return booked(
                order,
                ordersItself ? order.id() : position.ticket(),
                position.side().opposite(),
                contract,
                part,
                book.leave(position, part.volume(), journal::nextOrder));
    }

    /** A position, or a part, was closed by an opposite one. */
    Deal leaveBy(RunningOrder order, Position position, SymbolContract contract, Part part) {
        PositionBook.Change out = book.leave(position, part.volume(), journal::nextOrder);
        PositionBook.Change by = new PositionBook.Change(Deal.Entry.OUT_BY, out.before(), out.closed(), out.after());
        return booked(order, order.id(), position.side().opposite(), contract, part, by);
    }

    private Deal booked(
            RunningOrder order,
            String orderId,
            Side side,
            SymbolContract contract,
            Part part,
            PositionBook.Change change) {
        Position before = change.before();
        Position after = change.after();
        BigDecimal profit = change.closed().signum() == 0
                ? valuation.zero()
                : valuation.profit(contract, before.side(), change.closed(), before.openPrice(), part.price());
        BigDecimal commission = valuation.commission(part.volume());
        balance = balance.add(profit).subtract(commission);
        Deal deal = new Deal(
                new Tickets(journal.nextDeal(), orderId, before.positionId(), before.ticket()),
                new Deal.Trade(contract.name(), side, change.entry()),
                new Fill(part.volume(), part.price(), profit, commission),
                order.advance(part.volume()),
                after == null ? before.stops() : after.stops(),
                originOf(order.origin(), before, after),
                order.at());
        journal.add(deal);
        return deal;
    }

    /** Where a close gives the rest a new ticket, its comment names it. */
    private static Deal.Origin originOf(Deal.Origin origin, Position before, @Nullable Position after) {
        if (after == null || after.side() != before.side() || after.ticket().equals(before.ticket())) {
            return origin;
        }
        return new Deal.Origin(origin.mark().withComment("to #" + after.ticket()), origin.cause(), origin.orderType());
    }

    /** What is left of an order is not traded any more. */
    void cancelRest(RunningOrder order, Deal last) {
        journal.add(new RestCanceled(
                journal.nextChange(order.id()),
                last.tickets(),
                last.trade(),
                order.progress(),
                last.mark(),
                order.at()));
    }

    /** A position gets other stops. */
    Position stop(Position position, StopsRequest request, Instant at) {
        Position stopped = book.stop(position, request.stops());
        journal.add(new StopsChanged(journal.nextChange(stopped.ticket()), stopped, request.mark(), at));
        return stopped;
    }
}
