package io.tradeagent.copy.allocation;

/** The numbers that sizes are computed from. */
public enum InputName {
    LEADER_LOTS("leader_lots"),
    MULTIPLIER("multiplier"),
    LOTS("lots"),
    FACTOR("factor"),
    RISK_PERCENT("risk_percent"),
    /** In the leader's currency. */
    LEADER_EQUITY("leader_equity"),
    /** In the leader's currency. */
    LEADER_BALANCE("leader_balance"),
    /** In the follower's currency. */
    FOLLOWER_EQUITY("follower_equity"),
    /** In the follower's currency. */
    FOLLOWER_BALANCE("follower_balance"),
    /** Units of the leader's currency for one of the follower's. */
    RATE("rate"),
    /** For one lot, in the leader's currency. */
    LEADER_TICK_VALUE("leader_tick_value"),
    LEADER_TICK_SIZE("leader_tick_size"),
    /** For one lot, in the follower's currency. */
    FOLLOWER_TICK_VALUE("follower_tick_value"),
    FOLLOWER_TICK_SIZE("follower_tick_size"),
    LEADER_LEVERAGE("leader_leverage"),
    FOLLOWER_LEVERAGE("follower_leverage"),
    /** In units of price. */
    STOP_DISTANCE("stop_distance"),
    /** In the follower's points. */
    ASSUMED_STOP_POINTS("assumed_stop_points");

    private final String code;

    InputName(String code) {
        this.code = code;
    }

    /** Stable name. */
    public String code() {
        return code;
    }
}
