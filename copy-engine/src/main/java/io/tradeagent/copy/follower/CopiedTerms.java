package io.tradeagent.copy.follower;

import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.copy.execution.OrderType;
import io.tradeagent.copy.execution.PendingTerms;
import io.tradeagent.copy.leader.OrderStanding;
import io.tradeagent.kernel.Price;
import java.math.RoundingMode;

/** The terms of a follower's pending order, but for its stops. */
final class CopiedTerms {

    private CopiedTerms() {}

    /** As the leader's order stands; for whoever trades against the leader a limit is a stop, at the same price. */
    static PendingTerms of(OrderStanding leader, Link.Instrument traded) {
        PendingTerms terms = rounded(leader.terms(), traded.symbol());
        return traded.side() == leader.side() ? terms : terms.with(reversed(terms.type()));
    }

    /** Whether there is such an order the other way round. */
    static boolean isReversible(OrderType type) {
        return type == OrderType.LIMIT || type == OrderType.STOP;
    }

    private static OrderType reversed(OrderType type) {
        return switch (type) {
            case LIMIT -> OrderType.STOP;
            case STOP -> OrderType.LIMIT;
            case STOP_LIMIT, MARKET, UNKNOWN -> throw new IllegalArgumentException(type + " has no counterpart");
        };
    }

    /** A broker takes no more decimal places than it quotes. */
    private static PendingTerms rounded(PendingTerms terms, SymbolSpec symbol) {
        Price limit = terms.stopLimitPrice();
        return new PendingTerms(
                terms.type(),
                rounded(terms.price(), symbol),
                limit == null ? null : rounded(limit, symbol),
                terms.stops(),
                terms.expiresAt());
    }

    private static Price rounded(Price price, SymbolSpec symbol) {
        return new Price(price.value().setScale(symbol.digits(), RoundingMode.HALF_EVEN));
    }
}
