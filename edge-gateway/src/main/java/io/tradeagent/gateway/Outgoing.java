package io.tradeagent.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message on its way to a client, already in its wire form. */
public sealed interface Outgoing {

    /** One JSON object. */
    String text();

    /** A session message: Ack, InitAck, ErrorAlert, ShutdownNotice. */
    record Notice(String text) implements Outgoing {}

    /**
     * A message of the outbound sequence. Never written unless the session may receive at that very moment.
     *
     * @param approvedUntil as whoever sent it knew the approval; null: without end
     * @param expiresAt from here on it is not to be written; null: never
     */
    record Sequenced(
            long sequence,
            @Nullable Instant approvedUntil,
            @Nullable Instant expiresAt,
            String text) implements Outgoing {

        /** Whether the message may be written now to a session of this standing. */
        boolean permitted(Standing standing, Instant now) {
            return standing.mayReceive(now) && before(now, approvedUntil) && before(now, expiresAt);
        }

        private static boolean before(Instant now, @Nullable Instant end) {
            return end == null || now.isBefore(end);
        }
    }
}
