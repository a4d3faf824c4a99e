package io.tradeagent.session;

/** Why a command had no effect and nobody is told. */
public enum DropReason {
    /** An event of a session that is over: its socket is closed, or about to be. */
    FENCED("fenced"),
    /** It came through a socket that the session no longer has; the EA sends it again through the present one. */
    STALE_CONNECTION("stale_connection"),
    /** The log holds the same event of the same socket twice; it was answered the first time. */
    REPEATED_ORDINAL("repeated_ordinal"),
    /** The deadline was moved, met by another decision, or not reached yet by the log's time. */
    STALE_DEADLINE("stale_deadline"),
    /** The decision was a repeat, overtaken or expired. */
    DECISION_IGNORED("decision_ignored");

    private final String code;

    DropReason(String code) {
        this.code = code;
    }

    /** Stable name, for logs and metrics. */
    public String code() {
        return code;
    }
}
