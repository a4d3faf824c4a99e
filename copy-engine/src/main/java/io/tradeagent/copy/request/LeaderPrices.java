package io.tradeagent.copy.request;

import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.valuation.Freshness;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a leader's terminal says of symbols.
 *
 * @param figures of its account
 * @param now the decision's time
 */
public record LeaderPrices(AccountView figures, Instant now) {

    /** Whether its broker has the symbol. */
    boolean has(String symbol) {
        return figures.symbol(symbol).isPresent();
    }

    /** What whoever trades on a side pays or gets now; empty: nobody has said so lately. */
    Optional<Price> present(String symbol, Side side) {
        Freshness freshness = new Freshness(now, Freshness.DEFAULT_MAX_AGE);
        return figures.quote(symbol)
                .filter(quote -> freshness.accepts(quote.at()))
                .map(quote -> quote.toOpen(side));
    }

    /** What closing a position gets or pays, by the last that was said, however long ago; else what the position cost. */
    Price toClose(LeaderPosition position) {
        LeaderPosition.Trade trade = position.trade();
        return figures.quote(trade.symbol())
                .map(quote -> quote.toOpen(trade.side().opposite()))
                .orElseGet(() ->
                        Objects.requireNonNull(position.basis().price(), "what was requested was opened at a price"));
    }
}
