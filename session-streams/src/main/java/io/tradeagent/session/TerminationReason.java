package io.tradeagent.session;

/** Why a session ended. */
public enum TerminationReason {
    /** A newcomer with the same key took its place. */
    SUPERSEDED("session_superseded", 4001),
    /** An operator said no. */
    REJECTED("rejected", 4002),
    /** Its terminal fell silent. */
    HEARTBEAT_TIMEOUT("heartbeat_timeout", 4004),
    /** Its terminal logged out. */
    LOGOUT("logout", 4005);

    private final String code;
    private final int closeCode;

    TerminationReason(String code, int closeCode) {
        this.code = code;
        this.closeCode = closeCode;
    }

    /** The protocol's stable name. */
    public String code() {
        return code;
    }

    /** The WebSocket close code that goes with it. */
    public int closeCode() {
        return closeCode;
    }
}
