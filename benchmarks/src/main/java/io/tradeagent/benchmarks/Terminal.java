package io.tradeagent.benchmarks;

import java.time.Instant;
import java.util.UUID;

/** A connected EA that does nothing by itself: it sends what it is told and passes on what it gets. */
interface Terminal {

    /** Queues one event in its wire form; events leave in order. */
    void send(String event);

    /** 0 while the connection stands. */
    int closeCode();

    /** Goes away without a word. */
    void close();

    /** Queues an event. */
    default void event(String type, String eventId, String payload) {
        send("{\"type\":\"" + type + "\",\"event_id\":\"" + eventId + "\",\"occurred_at\":\"" + Instant.now()
                + "\",\"payload\":" + payload + "}");
    }

    default void introduce(String eventId) {
        event("InitRequest", eventId, """
                {"broker":"Bench","server":"Bench-1","currency":"USD","leverage":100,"account_mode":"hedging",
                 "capabilities":{"order_submission":true},"symbols":[],"broker_utc_offset_seconds":0}""");
    }

    default void heartbeat() {
        event("StatusHeartbeat", "beat-" + UUID.randomUUID(), """
                {"state":"running","balance":"10000","equity":"10000","margin_free":"10000","open_positions":0,
                 "ping_ms":1}""");
    }
}
