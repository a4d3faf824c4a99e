package io.tradeagent.copy.account;

import io.tradeagent.kernel.Lots;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The volumes that a broker takes for one order of a symbol: min + n × step, up to max.
 *
 * @param min the smallest, above zero
 * @param step above zero
 * @param max the largest, not below min
 */
public record VolumeGrid(Lots min, Lots step, Lots max) {

    public VolumeGrid {
        if (min.isZero() || step.isZero() || max.compareTo(min) < 0) {
            throw new IllegalArgumentException(
                    "volume_min and volume_step must be above 0, volume_max not below volume_min");
        }
    }

    /**
     * The largest volume of the grid that is not above a wanted one; zero where that is below the smallest.
     *
     * @param wanted in lots; may be negative, which is below the smallest too
     */
    public Lots floor(BigDecimal wanted) {
        if (wanted.compareTo(min.value()) < 0) {
            return Lots.ZERO;
        }
        BigDecimal capped = wanted.min(max.value());
        BigDecimal steps = capped.subtract(min.value()).divide(step.value(), 0, RoundingMode.FLOOR);
        return new Lots(min.value().add(steps.multiply(step.value())));
    }
}
