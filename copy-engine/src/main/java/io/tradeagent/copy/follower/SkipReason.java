package io.tradeagent.copy.follower;

/** Why a signal that would open is not copied, before any sizing. */
public enum SkipReason {
    /** The follower was taken out of the group. */
    NOT_A_FOLLOWER("not_a_follower"),
    /** The group copies the other side only. */
    SIDE_NOT_COPIED("side_not_copied"),
    /** The leader has closed it again. */
    POSITION_CLOSED("position_closed"),
    /** What the leader added it has taken out again; of what it has left, the follower has its share. */
    TAKEN_OUT_AGAIN("taken_out_again"),
    /** The leader opened it before the follower came, which copies nothing of that. */
    LATE("late"),
    /** The follower came late, and its terminal has told no fresh price. */
    LATE_PRICE_UNKNOWN("late_price_unknown"),
    /** The follower came late, and its price is worse than the leader's. */
    LATE_PRICE_WORSE("late_price_worse"),
    /** A limit that flattens was broken while the position was copied: it is not entered again. */
    FLATTENED("flattened"),
    /** Symbol or direction were set otherwise since the position was entered: an addition would be another trade. */
    SETTINGS_CHANGED("settings_changed"),
    /** A netting account holds the other side: an order would close it, for whichever leader it is. */
    NETTING_OPPOSITE("netting_opposite"),
    /** The settings do not copy pending orders: what they open is copied when they fill. */
    PENDING_NOT_COPIED("pending_not_copied"),
    /** On a netting account an order that waits would close or turn what is held by then: what it opens is copied when it fills. */
    PENDING_ON_NETTING("pending_on_netting"),
    /** No broker has the opposite of a stop limit: what it opens is copied when it fills. */
    PENDING_NOT_REVERSIBLE("pending_not_reversible"),
    /** The copy of the order was taken back by somebody else than the leader: it is not made up for. */
    PENDING_CANCELED("pending_canceled");

    private final String code;

    SkipReason(String code) {
        this.code = code;
    }

    /** Stable name. */
    public String code() {
        return code;
    }
}
