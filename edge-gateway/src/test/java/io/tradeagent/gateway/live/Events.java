package io.tradeagent.gateway.live;

/** Frames of a terminal. */
final class Events {

    private static final String AT = "2026-11-22T10:00:00Z";

    private Events() {}

    static String event(String type, String id, String payload) {
        return """
                {"type":"%s","event_id":"%s","occurred_at":"%s","payload":%s}""".formatted(type, id, AT, payload);
    }

    static String summary(String id) {
        return event("StatusSummary", id, """
                {"reason":"test","severity":"info","details":{}}""");
    }

    static String heartbeat(String id) {
        return event("StatusHeartbeat", id, """
                {"state":"running","balance":"1000.00","equity":"1000.00","margin_free":"900.00","open_positions":0,"ping_ms":12}""");
    }
}
