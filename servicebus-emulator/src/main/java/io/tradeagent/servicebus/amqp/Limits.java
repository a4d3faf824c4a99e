package io.tradeagent.servicebus.amqp;

import java.time.Duration;

/** What one client may take, so that none can take everything. */
final class Limits {
    static final int MAX_MESSAGE_BYTES = 256 * 1024;
    static final int MAX_FRAME_BYTES = 64 * 1024;
    static final int MAX_CHANNELS = 255;
    static final int MAX_LINKS_PER_CONNECTION = 1_000;
    /** A management request may carry a message of the largest size within a map. */
    static final int MAX_REQUEST_BYTES = 2 * MAX_MESSAGE_BYTES;
    /** Unread bytes per AMQP session, after which the client has to wait. */
    static final int SESSION_WINDOW_BYTES = 2 * 1024 * 1024;
    /** Unsent bytes per AMQP session, after which its receivers get no more messages. */
    static final int MAX_UNSENT_BYTES = 1024 * 1024;

    static final int SENDER_CREDIT = 500;
    static final int MAX_PEEKED_MESSAGES = 250;
    static final Duration HANDSHAKE_TIMEOUT = Duration.ofSeconds(10);
    /** Silence after which a connection counts as dead; clients are told to speak twice as often. */
    static final Duration IDLE_TIMEOUT = Duration.ofMinutes(2);
    /** How long a closing connection may take to read what is left for it. */
    static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private Limits() {}
}
