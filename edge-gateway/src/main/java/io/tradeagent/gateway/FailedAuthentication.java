package io.tradeagent.gateway;

import java.time.Instant;

/**
 * Somebody did not prove to be whom it claimed to be.
 *
 * @param at by the gateway's clock
 * @param attempt what was claimed; nothing of it is proved
 * @param reason stable, lower case
 * @param others how many more failed since the last one that was written down, which are not
 */
public record FailedAuthentication(Instant at, Attempt attempt, String reason, long others) {

    /** Where it is written down for operators. Must not block for long and must not fail. */
    @FunctionalInterface
    public interface Trail {

        /** Writes it down. */
        void add(FailedAuthentication failed);
    }
}
