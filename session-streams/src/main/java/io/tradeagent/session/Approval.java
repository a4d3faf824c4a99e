package io.tradeagent.session;

import java.time.Instant;

/**
 * An operator's word that an identity may trade. It belongs to the identity, not to a session.
 *
 * @param by who gave it
 * @param until the first instant at which it no longer holds
 */
public record Approval(String by, Instant until) {

    /** Whether it holds. */
    public boolean holds(Instant now) {
        return now.isBefore(until);
    }
}
