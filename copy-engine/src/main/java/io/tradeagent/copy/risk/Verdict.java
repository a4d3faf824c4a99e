package io.tradeagent.copy.risk;

/** What is done about an opening, the strictest last. */
public enum Verdict {
    ADMITTED("admitted"),
    /** This one does not go out. */
    DENIED("denied"),
    /** Nor does any other, until somebody resets it or its period ends. */
    PAUSE("pause"),
    /** And everything that was copied is closed. */
    FLATTEN("flatten");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    /** Stable name. */
    public String code() {
        return code;
    }

    /** The stricter of the two. */
    public Verdict or(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
