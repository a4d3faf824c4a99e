package io.tradeagent.session;

/** Why an event was not let in. */
public enum EventRefusal {
    /** Only an authenticated session may say this. The EA keeps it and sends it again, in order, after promotion. */
    SESSION_PENDING("session_pending"),
    /** An earlier event of the connection is missing. The EA sends again from there, on a new connection. */
    RETRY_IN_ORDER("retry_in_order"),
    /** Too many intents wait for an approval already. Final. */
    HELD_INTENTS_FULL("held_intents_full");

    private final String code;

    EventRefusal(String code) {
        this.code = code;
    }

    /** The protocol's stable name. */
    public String code() {
        return code;
    }
}
