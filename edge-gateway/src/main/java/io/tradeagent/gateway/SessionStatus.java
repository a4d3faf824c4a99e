package io.tradeagent.gateway;

/** How far a session is. */
public enum SessionStatus {
    /** Waits for an operator's approval. Receives nothing that is sequenced. */
    PENDING("pending"),
    /** May trade until its approval ends. */
    AUTHENTICATED("authenticated"),
    /** Over, for good. */
    TERMINATED("terminated");

    private final String text;

    SessionStatus(String text) {
        this.text = text;
    }

    /** As it stands on the wire. */
    public String text() {
        return text;
    }
}
