package io.tradeagent.copy.request;

import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.account.Quote;
import io.tradeagent.copy.valuation.Freshness;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.time.Instant;
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

    /** The last that was said, however long ago. */
    Optional<Price> last(String symbol, Side side) {
        return figures.quote(symbol).map((Quote quote) -> quote.toOpen(side));
    }
}
