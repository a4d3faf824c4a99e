package io.tradeagent.copy.risk;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.account.Quote;
import io.tradeagent.copy.risk.RiskGuard.Need;
import io.tradeagent.copy.valuation.Reading;
import io.tradeagent.copy.valuation.TickValue;
import io.tradeagent.copy.valuation.Valuation;
import io.tradeagent.kernel.Price;
import java.time.Instant;
import java.util.Set;

/**
 * What every guard is asked with.
 *
 * @param opening that is judged
 * @param exposure beside it
 * @param record as it is now, the account's last funds taken in
 * @param account what of it may be used
 */
record Bench(Opening opening, Exposure exposure, RiskRecord record, Valuation account) {

    Instant now() {
        return account.freshness().now();
    }

    Reading<AccountFunds, Finding> funds() {
        return account.funds().orBecause(Finding::of);
    }

    Reading<Quote, Finding> quote() {
        return account.quote(opening.symbol().name()).orBecause(Finding::of);
    }

    Reading<TickValue, Finding> tickValue() {
        return account.tickValue(opening.symbol()).orBecause(Finding::of);
    }

    /** What {@link #price()} reads. */
    static Set<Need> needsOfPrice(Opening opening) {
        return opening.orderPrice() == null ? Set.of(Need.QUOTE) : Set.of();
    }

    /** At which it would open. */
    Reading<Price, Finding> price() {
        Price ordered = opening.orderPrice();
        return ordered != null ? Reading.known(ordered) : quote().map(quote -> quote.toOpen(opening.side()));
    }
}
