package io.tradeagent.copy.group;

/** Which of the leader's stops a follower's position gets. */
public enum Stops {
    NONE,
    STOP_LOSS,
    TAKE_PROFIT,
    BOTH;

    /** The combination of the two settings. */
    public static Stops of(boolean stopLoss, boolean takeProfit) {
        if (stopLoss) {
            return takeProfit ? BOTH : STOP_LOSS;
        }
        return takeProfit ? TAKE_PROFIT : NONE;
    }

    /** Whether the stop loss is copied. */
    public boolean stopLoss() {
        return this == STOP_LOSS || this == BOTH;
    }

    /** Whether the take profit is copied. */
    public boolean takeProfit() {
        return this == TAKE_PROFIT || this == BOTH;
    }
}
