package io.tradeagent.copy.risk;

import io.tradeagent.copy.group.RiskLimit.MaxTrades;
import io.tradeagent.copy.valuation.Reading;
import java.time.Instant;

/** Openings in the window that ends now; one that is exactly as old as the window is no longer in it. */
record TradesGuard(MaxTrades limit) implements MeasuringGuard {

    @Override
    public LimitKind kind() {
        return LimitKind.MAX_TRADES;
    }

    @Override
    public Reading<Load, Finding> load(Bench bench) {
        Instant start = bench.now().minus(limit.per());
        long opened = bench.record().openings().stream()
                .filter(opening -> opening.isAfter(start))
                .count();
        return Reading.known(Load.count(opened + 1, limit.count()));
    }
}
