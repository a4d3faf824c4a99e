package io.tradeagent.copy.risk;

import io.tradeagent.copy.group.RiskLimit.MaxDeviation;
import io.tradeagent.copy.risk.Measure.Unit;
import io.tradeagent.copy.valuation.Ratio;
import io.tradeagent.copy.valuation.Reading;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.math.BigDecimal;
import java.util.Set;

/** How much worse than the leader's the follower's price is. A better one is below zero and always within. */
record DeviationGuard(MaxDeviation limit) implements MeasuringGuard {

    @Override
    public LimitKind kind() {
        return LimitKind.MAX_DEVIATION_POINTS;
    }

    @Override
    public Set<Need> needs(Opening opening) {
        return Bench.needsOfPrice(opening);
    }

    @Override
    public Reading<Load, Finding> load(Bench bench) {
        return bench.price()
                .map(price ->
                        new Load(points(bench.opening(), price), BigDecimal.valueOf(limit.points()), Unit.POINTS));
    }

    private static Ratio points(Opening opening, Price price) {
        BigDecimal higher = price.value().subtract(opening.leaderPrice().value());
        BigDecimal worse = opening.side() == Side.BUY ? higher : higher.negate();
        return Ratio.of(worse).over(opening.symbol().point());
    }
}
