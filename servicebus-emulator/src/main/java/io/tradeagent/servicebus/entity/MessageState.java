package io.tradeagent.servicebus.entity;

/** The durable state of a message; being locked is not durable. The codes are those of the wire and of the journal. */
public enum MessageState {
    /** Waits for a receiver, or is locked by one. */
    ACTIVE(0),
    /** Set aside; only its sequence number fetches it. */
    DEFERRED(1),
    /** Invisible to receivers until its time comes. */
    SCHEDULED(2);

    private final int code;

    MessageState(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** @throws IllegalArgumentException for a code that stands for no state */
    public static MessageState ofCode(int code) {
        for (MessageState state : values()) {
            if (state.code == code) {
                return state;
            }
        }
        throw new IllegalArgumentException("no message state has the code " + code);
    }
}
