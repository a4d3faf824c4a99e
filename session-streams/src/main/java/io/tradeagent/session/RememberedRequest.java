package io.tradeagent.session;

import java.time.Duration;
import java.time.Instant;

/**
 * What a session request led to.
 *
 * @param bodyDigest of the request
 * @param opening of the session that it led to
 */
public record RememberedRequest(String bodyDigest, Opening opening) {

    /** How long an idempotency key is honoured. */
    public static final Duration KEPT_FOR = Duration.ofHours(24);

    /** Whether the key may be used anew. Once true, always true. */
    public boolean forgotten(Instant now) {
        return !now.isBefore(opening.createdAt().plus(KEPT_FOR));
    }
}
