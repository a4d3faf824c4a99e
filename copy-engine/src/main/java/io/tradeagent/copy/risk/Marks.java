package io.tradeagent.copy.risk;

import io.tradeagent.copy.group.RiskLimit.DrawdownBase;
import io.tradeagent.kernel.Decimals;
import java.math.BigDecimal;

/**
 * What a figure of an account was, in the account's currency.
 *
 * @param last observed
 * @param highWater the highest since the first, or since a reset
 * @param initial the first, or that of a reset
 * @param dayStart the last before the UTC day began; the day's first where there was none before, or that of a reset
 */
public record Marks(BigDecimal last, BigDecimal highWater, BigDecimal initial, BigDecimal dayStart) {

    public Marks {
        last = Decimals.plain(last);
        highWater = Decimals.plain(highWater);
        initial = Decimals.plain(initial);
        dayStart = Decimals.plain(dayStart);
    }

    static Marks first(BigDecimal value) {
        return new Marks(value, value, value, value);
    }

    Marks next(BigDecimal value) {
        return new Marks(value, highWater.max(value), initial, dayStart);
    }

    /** The day begins with what is there, so that what a silent night cost counts for the day on which it is seen. */
    Marks newDay() {
        return new Marks(last, highWater, initial, last);
    }

    boolean sameBasesAs(Marks other) {
        return highWater.equals(other.highWater) && initial.equals(other.initial) && dayStart.equals(other.dayStart);
    }

    BigDecimal base(DrawdownBase base) {
        return switch (base) {
            case HIGH_WATER -> highWater;
            case INITIAL -> initial;
            case DAY_START -> dayStart;
        };
    }

    /** From now on losses count from what is there. */
    Marks rebased(DrawdownBase base) {
        return switch (base) {
            case HIGH_WATER -> new Marks(last, last, initial, dayStart);
            case INITIAL -> new Marks(last, highWater, last, dayStart);
            case DAY_START -> newDay();
        };
    }
}
