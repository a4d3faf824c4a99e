package io.tradeagent.gateway.websocket;

import java.time.Duration;
import java.util.Set;

/**
 * The bounds of WebSockets.
 *
 * @param allowedOrigins of pages that may connect though they come from elsewhere
 * @param idleTimeout after which a socket that carries nothing in either direction is cut
 */
public record StreamLimits(Set<String> allowedOrigins, Duration idleTimeout) {

    /** The protocol's: no text is longer. In bytes. */
    static final int MOST_MESSAGE_BYTES = 64 * 1024;

    /** Buffers come from a pool and go back to it while a socket is idle; small ones suffice for frames of some hundred bytes. */
    static final int BUFFER_BYTES = 4 * 1024;

    public StreamLimits {
        allowedOrigins = Set.copyOf(allowedOrigins);
    }
}
