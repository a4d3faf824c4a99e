package io.tradeagent.local.terminal.link;

import java.util.Locale;

/** How far a session has come. */
public enum SessionStatus {
    /** Waits for an operator. */
    PENDING,
    /** May trade. */
    AUTHENTICATED,
    /** Over. */
    TERMINATED;

    /** Reads the wire's name.
     *
     * @throws IllegalArgumentException if there is no such status */
    public static SessionStatus of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    /** The name as it goes over the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
