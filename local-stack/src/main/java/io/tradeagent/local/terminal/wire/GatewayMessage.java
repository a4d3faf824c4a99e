package io.tradeagent.local.terminal.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a gateway tells a terminal. */
public sealed interface GatewayMessage {

    /** Events were decided. */
    record Ack(List<EventResult> results) implements GatewayMessage {
        /** Copies the list. */
        public Ack {
            results = List.copyOf(results);
        }
    }

    /** The session is authenticated and orders may come. */
    record InitAck(String role) implements GatewayMessage {}

    /**
     * Something was wrong.
     *
     * @param eventId the event that it is about; null: none
     */
    record ErrorAlert(String code, String message, @Nullable String eventId) implements GatewayMessage {}

    /** The session is over, or the gateway goes. */
    record ShutdownNotice(String reason) implements GatewayMessage {}

    /**
     * A message of the outbound sequence.
     *
     * @param previous the last sequence before it that was still deliverable
     * @param expiresAt not to be begun after this; null: no limit
     */
    record Sequenced(long sequence, long previous, @Nullable Instant expiresAt, Instruction instruction)
            implements GatewayMessage {}

    /** A type that this version does not know; it is left alone. */
    record Unknown(String type) implements GatewayMessage {}
}
