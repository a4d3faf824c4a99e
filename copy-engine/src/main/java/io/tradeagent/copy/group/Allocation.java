package io.tradeagent.copy.group;

import io.tradeagent.kernel.Lots;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How large a follower's trade is. */
public sealed interface Allocation {

    /** The leader's lots times a factor. */
    record MirroredLots(BigDecimal multiplier) implements Allocation {}

    /** Always the same lots. */
    record FixedLots(Lots lots) implements Allocation {}

    /** The leader's lots times follower's equity by leader's equity times a factor. */
    record ProportionalEquity(BigDecimal factor) implements Allocation {}

    /** The leader's lots times follower's balance by leader's balance times a factor. */
    record ProportionalBalance(BigDecimal factor) implements Allocation {}

    /** The same share of equity at risk for one tick, whatever contract, currency and leverage, times a factor. */
    record ProportionalRisk(BigDecimal factor) implements Allocation {}

    /**
     * The lots that lose a share of the follower's equity when the stop is hit.
     *
     * @param riskPercent of equity, above 0
     * @param assumedStopPoints how far away a stop is taken to be where the leader has none; null: such a trade is skipped
     */
    record FixedFractional(BigDecimal riskPercent, @Nullable Integer assumedStopPoints) implements Allocation {}
}
