package io.tradeagent.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stays the same for as long as a session lives.
 *
 * @param ref its id and epoch
 * @param createdAt when it was created, and its predecessor was over
 * @param platform the terminal
 * @param predecessor the session that it retired; null where there was none
 */
public record Opening(
        SessionRef ref,
        Instant createdAt,
        Platform platform,
        @Nullable Predecessor predecessor) {}
