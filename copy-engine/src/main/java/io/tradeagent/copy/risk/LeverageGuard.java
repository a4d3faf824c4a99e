package io.tradeagent.copy.risk;

import io.tradeagent.copy.group.RiskLimit.MaxLeverage;
import io.tradeagent.copy.risk.Measure.Unit;
import io.tradeagent.copy.valuation.Reading;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/** The value of all that is open and on its way, as a multiple of equity. */
record LeverageGuard(MaxLeverage limit) implements MeasuringGuard {

    @Override
    public LimitKind kind() {
        return LimitKind.MAX_LEVERAGE;
    }

    @Override
    public Set<Need> needs(Opening opening) {
        Set<Need> needs = EnumSet.of(Need.FUNDS);
        needs.addAll(Bench.needsOfPrice(opening));
        return needs;
    }

    @Override
    public Reading<Load, Finding> load(Bench bench) {
        return bench.funds().then(funds -> {
            BigDecimal equity = funds.equity();
            return equity.signum() > 0
                    ? Notional.of(bench).map(value -> new Load(value.over(equity), limit.multiple(), Unit.MULTIPLE))
                    : Reading.missing(Finding.FUNDS_SPENT);
        });
    }
}
