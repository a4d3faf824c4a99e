package io.tradeagent.session;

/** Why an operator's decision had no effect. */
public enum IgnoredBecause {
    /** Its id was judged before, so nobody can bring it back by sending it again. */
    REPEATED("decision_repeated"),
    /** A later decision has been applied: a redelivered approval never undoes a later rejection. */
    OVERTAKEN("decision_overtaken"),
    /** It approves until an instant that has passed. It takes nothing away: an earlier approval holds until its own end. */
    EXPIRED("approval_expired");

    private final String code;

    IgnoredBecause(String code) {
        this.code = code;
    }

    /** Whether the decision's id is remembered from now on, as that of an applied one is. */
    public boolean spendsTheId() {
        return this == OVERTAKEN;
    }

    /** Stable name. */
    public String code() {
        return code;
    }
}
