package io.tradeagent.servicebus.entity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the sender said.
 *
 * @param sections the encoded message
 * @param sessionId null when the message belongs to no session
 * @param timeToLive null when the sender set none
 */
public record Content(
        Sections sections,
        @Nullable String sessionId,
        @Nullable Duration timeToLive) {
    private static final int OVERHEAD_BYTES = 200;

    public Content withSections(Sections replacement) {
        return new Content(replacement, sessionId, timeToLive);
    }

    /** What the message costs against the storage quota, in bytes. */
    long size() {
        return (long) OVERHEAD_BYTES + sections.size();
    }
}
