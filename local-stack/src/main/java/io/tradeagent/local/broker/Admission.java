package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Decides whether the broker takes a request. Changes nothing but the dice. */
final class Admission {

    private final PositionBook book;
    private final Valuation valuation;
    private final Whims whims;

    Admission(PositionBook book, Valuation valuation, Whims whims) {
        this.book = book;
        this.valuation = valuation;
        this.whims = whims;
    }

    /** Why a trade at this price is not made; empty: it is. */
    Optional<RefusalReason> toOpen(
            OpenRequest request, SimulatedMarket market, BigDecimal price, BigDecimal marginFree) {
        SymbolContract contract = market.contract();
        if (!contract.volumes().holds(request.volume())) {
            return Optional.of(RefusalReason.INVALID_VOLUME);
        }
        Optional<RefusalReason> closed = closedTo(request, market);
        if (closed.isPresent()) {
            return closed;
        }
        if (!request.stops()
                .allow(request.side(), market.quote().fillOf(request.side().opposite()))) {
            return Optional.of(RefusalReason.INVALID_STOPS);
        }
        if (request.guard() != null && !request.guard().accepts(price, contract)) {
            return Optional.of(RefusalReason.PRICE_OFF);
        }
        if (!carries(request, contract, price, marginFree)) {
            return Optional.of(RefusalReason.NO_MONEY);
        }
        return dealer();
    }

    private Optional<RefusalReason> closedTo(OpenRequest request, SimulatedMarket market) {
        boolean closesOnly = market.state() == MarketState.CLOSE_ONLY;
        return closesOnly && !book.reduces(request) ? Optional.of(RefusalReason.TRADE_DISABLED) : shut(market);
    }

    private static Optional<RefusalReason> shut(SimulatedMarket market) {
        return switch (market.state()) {
            case OPEN, CLOSE_ONLY -> Optional.empty();
            case CLOSED -> Optional.of(RefusalReason.MARKET_CLOSED);
            case DISABLED -> Optional.of(RefusalReason.TRADE_DISABLED);
        };
    }

    /** Why these positions are not closed; empty: they are. */
    Optional<RefusalReason> toClose(CloseTargets targets, SimulatedMarket market) {
        Optional<RefusalReason> shut = shut(market);
        if (shut.isPresent()) {
            return shut;
        }
        return targets.fit(market.contract().volumes()) ? dealer() : Optional.of(RefusalReason.INVALID_VOLUME);
    }

    /** Why a position's stops are not changed; empty: they are. */
    Optional<RefusalReason> toStop(Position position, StopLevels stops, SimulatedMarket market) {
        Optional<RefusalReason> shut = shut(market);
        if (shut.isPresent()) {
            return shut;
        }
        if (position.stops().equal(stops)) {
            return Optional.of(RefusalReason.NO_CHANGES);
        }
        BigDecimal exit = market.quote().fillOf(position.side().opposite());
        return stops.allow(position.side(), exit) ? Optional.empty() : Optional.of(RefusalReason.INVALID_STOPS);
    }

    /** Why an order does not wait on these terms; empty: it does. */
    Optional<RefusalReason> toPlace(PlaceRequest request, SimulatedMarket market, Instant at) {
        Optional<RefusalReason> shut =
                market.state() == MarketState.CLOSE_ONLY ? Optional.of(RefusalReason.TRADE_DISABLED) : shut(market);
        if (shut.isPresent()) {
            return shut;
        }
        if (!market.contract().volumes().holds(request.volume())) {
            return Optional.of(RefusalReason.INVALID_VOLUME);
        }
        PlaceRequest.Terms terms = request.terms();
        if (terms.type().isDue(request.side(), terms.price(), market.quote().fillOf(request.side()))) {
            return Optional.of(RefusalReason.INVALID_PRICE);
        }
        if (!terms.stops().allow(request.side(), terms.price())) {
            return Optional.of(RefusalReason.INVALID_STOPS);
        }
        boolean over = terms.expiresAt() != null && !terms.expiresAt().isAfter(at);
        return over ? Optional.of(RefusalReason.INVALID_EXPIRATION) : Optional.empty();
    }

    /** Why a due order does not trade; empty: it does. */
    Optional<RefusalReason> toTrigger(PendingOrder order, SimulatedMarket market, BigDecimal marginFree) {
        OpenRequest opening = order.opening();
        Optional<RefusalReason> closed = closedTo(opening, market);
        if (closed.isPresent()) {
            return closed;
        }
        return carries(opening, market.contract(), market.quote().fillOf(order.side()), marginFree)
                ? Optional.empty()
                : Optional.of(RefusalReason.NO_MONEY);
    }

    private boolean carries(OpenRequest request, SymbolContract contract, BigDecimal price, BigDecimal marginFree) {
        BigDecimal added = book.added(request.symbol(), request.side(), request.volume());
        return marginFree.compareTo(valuation.margin(contract, request.side(), added, price)) >= 0;
    }

    private Optional<RefusalReason> dealer() {
        if (whims.strikes(Mishap.REQUOTE)) {
            return Optional.of(RefusalReason.REQUOTE);
        }
        return whims.strikes(Mishap.OFF_QUOTES) ? Optional.of(RefusalReason.OFF_QUOTES) : Optional.empty();
    }
}
