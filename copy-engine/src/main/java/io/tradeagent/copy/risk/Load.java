package io.tradeagent.copy.risk;

import io.tradeagent.copy.group.RiskLimit.Extent;
import io.tradeagent.copy.risk.Measure.Unit;
import io.tradeagent.copy.valuation.Ratio;
import io.tradeagent.copy.valuation.Reading;
import java.math.BigDecimal;
import java.time.Duration;

/** What a limit would have to bear, exactly, beside its bound. */
record Load(Ratio value, BigDecimal bound, Unit unit) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Load of(BigDecimal value, BigDecimal bound, Unit unit) {
        return new Load(Ratio.of(value), bound, unit);
    }

    static Load count(long value, int bound) {
        return of(BigDecimal.valueOf(value), BigDecimal.valueOf(bound), Unit.COUNT);
    }

    static Load age(Duration value, Duration bound) {
        return of(milliseconds(value), milliseconds(bound), Unit.MILLISECONDS);
    }

    /**
     * A loss beside an amount, or its share of a whole beside a percentage.
     *
     * @param loss in the account's currency; below zero: a gain, which is no loss
     * @param whole in the same
     */
    static Reading<Load, Finding> loss(Ratio loss, BigDecimal whole, Extent extent) {
        Ratio lost = loss.numerator().signum() < 0 ? Ratio.of(BigDecimal.ZERO) : loss;
        BigDecimal percent = extent.percent();
        if (percent == null) {
            return Reading.known(new Load(lost, amount(extent), Unit.MONEY));
        }
        return whole.signum() > 0
                ? Reading.known(new Load(lost.times(HUNDRED).over(whole), percent, Unit.PERCENT))
                : Reading.missing(Finding.FUNDS_SPENT);
    }

    boolean isExceeded() {
        return value.isAbove(bound);
    }

    Measure measure() {
        return new Measure(value.value(), bound, unit);
    }

    private static BigDecimal amount(Extent extent) {
        if (extent.amount() == null) {
            throw new IllegalStateException("an extent without percent has an amount");
        }
        return extent.amount();
    }

    private static BigDecimal milliseconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds())
                .movePointRight(3)
                .add(BigDecimal.valueOf(duration.getNano(), 6));
    }
}
