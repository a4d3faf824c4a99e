package io.tradeagent.session;

/** What an account does in its tenant's copy groups. */
public enum CopyRole {
    /** It is in no group. */
    NONE,
    /** Its trades are copied. */
    LEADER,
    /** It copies. */
    FOLLOWER,
    /** It leads in one group and follows in another. */
    BOTH;

    /** The role of one who has both of these. */
    public CopyRole and(CopyRole other) {
        if (this == NONE || this == other) {
            return other;
        }
        return other == NONE ? this : BOTH;
    }
}
