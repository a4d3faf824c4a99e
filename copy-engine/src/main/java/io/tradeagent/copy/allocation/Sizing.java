package io.tradeagent.copy.allocation;

import io.tradeagent.kernel.Lots;

/** How large a follower's trade is, or why there is none. */
public sealed interface Sizing {

    /** From which numbers; what was known, where there is no size. */
    Workings workings();

    /**
     * A size.
     *
     * @param lots on the grid of the follower's broker, above zero; never more than was wanted, unless forced
     * @param fit what became of the wanted size
     */
    record Sized(Lots lots, Fit fit, Workings workings) implements Sizing {

        /**
         * Whether it is more than was wanted, because the broker takes nothing smaller. Such a trade goes out only where
         * the risk guards admit it.
         */
        public boolean forced() {
            return fit == Fit.FORCED_TO_MINIMUM;
        }
    }

    /** No size. */
    record NotSized(NotSizedBecause because, Workings workings) implements Sizing {}
}
