package io.tradeagent.local.broker;

import java.math.BigDecimal;

/**
 * The order volumes that a broker takes: min, min + step, min + 2 steps, … up to max. All in lots.
 *
 * @param min smallest volume, above zero
 * @param max largest volume, not below min
 * @param step distance of the grid, above zero
 */
public record VolumeGrid(BigDecimal min, BigDecimal max, BigDecimal step) {

    /** Checks the grid.
     *
     * @throws IllegalArgumentException if there is no volume on it */
    public VolumeGrid {
        if (min.signum() <= 0 || step.signum() <= 0 || max.compareTo(min) < 0) {
            throw new IllegalArgumentException("no volume fits the grid " + min + " + n * " + step + " <= " + max);
        }
    }

    /** Whether an order of this volume can be placed. */
    public boolean holds(BigDecimal volume) {
        return volume.compareTo(min) >= 0
                && volume.compareTo(max) <= 0
                && volume.subtract(min).remainder(step).signum() == 0;
    }

    /** The largest volume of the grid that is not above the given one; zero where even the smallest is. */
    public BigDecimal floor(BigDecimal volume) {
        if (volume.compareTo(min) < 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal capped = volume.min(max);
        return min.add(capped.subtract(min).divideToIntegralValue(step).multiply(step));
    }
}
