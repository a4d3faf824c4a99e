package io.tradeagent.session;

import java.time.Instant;

/**
 * What stays the same for as long as a session lives.
 *
 * @param ref its id and epoch
 * @param createdAt when it was created
 * @param platform the terminal
 */
public record Opening(SessionRef ref, Instant createdAt, Platform platform) {}
