package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a position closes by itself.
 *
 * @param stopLoss null: nowhere
 * @param takeProfit null: nowhere
 */
public record StopLevels(
        @Nullable BigDecimal stopLoss, @Nullable BigDecimal takeProfit) {

    /** Neither. */
    public static final StopLevels NONE = new StopLevels(null, null);

    /** Both, as prices. */
    public static StopLevels of(String stopLoss, String takeProfit) {
        return new StopLevels(new BigDecimal(stopLoss), new BigDecimal(takeProfit));
    }

    /** Whether a position of this side that closes at this price would not be closed by it at once. */
    boolean allow(Side side, BigDecimal exit) {
        return reachedBy(side, exit).isEmpty();
    }

    /** Which of the two the exit price of a position of this side has reached. */
    Optional<Deal.Cause> reachedBy(Side side, BigDecimal exit) {
        int worse = side == Side.BUY ? -1 : 1;
        if (stopLoss != null && isAtOrBeyond(exit, stopLoss, worse)) {
            return Optional.of(Deal.Cause.STOP_LOSS);
        }
        if (takeProfit != null && isAtOrBeyond(exit, takeProfit, -worse)) {
            return Optional.of(Deal.Cause.TAKE_PROFIT);
        }
        return Optional.empty();
    }

    /** The broker's comment on a deal that one of them caused, as in {@code [sl 1.09000]}. */
    String comment(Deal.Cause cause) {
        boolean loss = cause == Deal.Cause.STOP_LOSS;
        BigDecimal level = loss ? stopLoss : takeProfit;
        return "[" + (loss ? "sl " : "tp ") + (level == null ? "" : level.toPlainString()) + "]";
    }

    private static boolean isAtOrBeyond(BigDecimal price, BigDecimal level, int direction) {
        int comparison = price.compareTo(level);
        return comparison == 0 || Integer.signum(comparison) == direction;
    }

    /** Whether both levels are the same numbers, however they are written. */
    boolean equal(StopLevels other) {
        return equal(stopLoss, other.stopLoss) && equal(takeProfit, other.takeProfit);
    }

    private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
