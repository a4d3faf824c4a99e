package io.tradeagent.session;

/** Why an operator's decision had no effect. */
public enum IgnoredBecause {
    REPEATED("decision_repeated"),
    /** A later decision has been applied: a redelivered approval never undoes a later rejection. */
    OVERTAKEN("decision_overtaken"),
    EXPIRED("approval_expired");

    private final String code;

    IgnoredBecause(String code) {
        this.code = code;
    }

    /** Stable name. */
    public String code() {
        return code;
    }
}
