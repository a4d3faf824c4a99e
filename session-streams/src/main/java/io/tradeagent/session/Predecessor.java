package io.tradeagent.session;

import java.time.Instant;

/**
 * An active session that had to make room for its successor.
 *
 * @param ref its id and epoch
 * @param createdAt when it was created
 * @param platform the terminal
 */
public record Predecessor(SessionRef ref, Instant createdAt, Platform platform) {

    static Predecessor of(Opening opening) {
        return new Predecessor(opening.ref(), opening.createdAt(), opening.platform());
    }

    /** How it began; what it retired itself is forgotten. */
    Opening opening() {
        return new Opening(ref, createdAt, platform, null);
    }
}
