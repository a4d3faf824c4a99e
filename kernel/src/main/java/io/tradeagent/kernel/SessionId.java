package io.tradeagent.kernel;

import java.util.UUID;

/** A session's id, made at the edge. A session outlives its connections and ends with its epoch. */
public record SessionId(UUID value) {

    /** Parses the canonical form of a UUID. */
    public static SessionId parse(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
