package io.tradeagent.local.deadletters;

/** Whether a dead letter may be brought back, and if not, why. */
public enum Verdict {
    /** It may. */
    FIT("fit", Kind.TAKEN),
    /** It was brought back before; if it failed again, there is another dead letter of it. */
    ALREADY_REDRIVEN("already_redriven", Kind.SKIPPED),
    /** It does not name a place in the topic that these are the dead letters of, so there is no way back. */
    ORIGIN_UNKNOWN("origin_unknown", Kind.REFUSED),
    /** Its bytes still are no record of the topic: it would only come back. Can be forced. */
    UNREADABLE("unreadable", Kind.REFUSED),
    /** The topic keeps the last record of each key, and has a later one of this key, which it would replace. Can be forced. */
    SUPERSEDED("superseded", Kind.REFUSED);

    /** What follows. */
    public enum Kind {
        /** It is brought back. */
        TAKEN,
        /** Nothing has to be done. */
        SKIPPED,
        /** Somebody has to do something. */
        REFUSED
    }

    private final String code;
    private final Kind kind;

    Verdict(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }

    /** What follows from it. */
    public Kind kind() {
        return kind;
    }
}
