package io.tradeagent.copy.allocation;

import io.tradeagent.copy.account.VolumeGrid;
import io.tradeagent.copy.valuation.Ratio;
import io.tradeagent.kernel.Lots;

/**
 * What a follower should still hold while its leader reduces.
 *
 * <p>It is computed from the first volumes, never from step to step: ten closes of a tenth, each rounded by itself, would
 * leave a small position untouched, and one lost signal would be wrong for ever.
 */
public final class Target {

    private Target() {}

    /**
     * What a follower should hold: its first volume times the leader's remaining by the leader's first, down to the grid.
     *
     * @param followerFirst what the follower opened
     * @param leaderFirst what the leader opened, above zero
     * @param leaderRemaining what it has left; zero: the follower should have nothing
     * @param grid of the follower's broker
     * @return a volume of the grid, or zero where that would be less than the smallest
     */
    public static Lots of(Lots followerFirst, Lots leaderFirst, Lots leaderRemaining, VolumeGrid grid) {
        Ratio exact =
                Ratio.of(followerFirst.value()).times(leaderRemaining.value()).over(leaderFirst.value());
        return grid.floor(exact.value());
    }

    /**
     * The order that brings a follower down to its target. What a partial close leaves must be a volume of the grid too:
     * else it could not be closed later. The final close takes everything, on the grid or not.
     *
     * @param current what it holds
     * @param target what it should hold
     * @param grid of the follower's broker
     */
    public static Reduction reduction(Lots current, Lots target, VolumeGrid grid) {
        if (current.compareTo(target) <= 0) {
            return new Reduction(Lots.ZERO, Lots.ZERO);
        }
        Lots excess = current.minus(target);
        if (target.isZero() && excess.compareTo(grid.max()) <= 0) {
            return new Reduction(excess, Lots.ZERO);
        }
        Lots order = grid.floor(excess.value());
        Lots left = current.minus(order);
        Lots close = left.isZero() || isOn(grid, left) ? order : Lots.ZERO;
        return new Reduction(close, excess.minus(close));
    }

    /** More than one order of the largest volume may be on the grid as well. */
    private static boolean isOn(VolumeGrid grid, Lots lots) {
        return lots.compareTo(grid.min()) >= 0
                && lots.minus(grid.min()).value().remainder(grid.step().value()).signum() == 0;
    }

    /**
     * A partial or final close.
     *
     * @param close to order now; zero: nothing
     * @param deferred what should be closed too, but is no volume that the broker takes: it goes with a later close
     */
    public record Reduction(Lots close, Lots deferred) {}
}
