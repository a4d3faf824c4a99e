package io.tradeagent.copy.risk;

import io.tradeagent.copy.group.RiskLimit.MaxOpenPositions;
import io.tradeagent.copy.valuation.Reading;

/** Copied positions open and on their way. */
record PositionsGuard(MaxOpenPositions limit) implements MeasuringGuard {

    @Override
    public LimitKind kind() {
        return LimitKind.MAX_OPEN_POSITIONS;
    }

    @Override
    public Reading<Load, Finding> load(Bench bench) {
        return Reading.known(Load.count(bench.exposure().count() + 1L, limit.count()));
    }
}
