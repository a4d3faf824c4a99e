package io.tradeagent.copy.reconciliation;

/** What is done about a difference. */
public enum Remedy {
    /** Nothing: only the account's owner can know what is right. */
    NONE("none"),
    /** The books follow the broker. */
    BOOKED("booked"),
    /** It should be closed, which the policy leaves to people. */
    CLOSE_PROPOSED("close_proposed"),
    /** The books follow the broker, and what is too much is closed. */
    CLOSE_ORDERED("close_ordered"),
    /** The stop should be moved back, which the policy leaves to people. */
    STOPS_PROPOSED("stops_proposed"),
    STOPS_ORDERED("stops_ordered");

    private final String code;

    Remedy(String code) {
        this.code = code;
    }

    /** Stable name. */
    public String code() {
        return code;
    }
}
