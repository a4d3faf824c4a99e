package io.tradeagent.copy.risk;

import io.tradeagent.copy.group.RiskLimit.MaxNotional;
import io.tradeagent.copy.risk.Measure.Unit;
import io.tradeagent.copy.valuation.Reading;
import java.util.Set;

/** The value of all that is open and on its way. */
record NotionalGuard(MaxNotional limit) implements MeasuringGuard {

    @Override
    public LimitKind kind() {
        return LimitKind.MAX_NOTIONAL;
    }

    @Override
    public Set<Need> needs(Opening opening) {
        return Bench.needsOfPrice(opening);
    }

    @Override
    public Reading<Load, Finding> load(Bench bench) {
        return Notional.of(bench).map(value -> new Load(value, limit.amount(), Unit.MONEY));
    }
}
