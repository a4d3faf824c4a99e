package io.tradeagent.system.script;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a WebSocket would have been closed with, for those who poll: its ShutdownNotice says it. */
final class CloseCodes {

    private static final Map<String, Integer> BY_REASON = Map.of(
            "session_superseded", 4001, "rejected", 4002, "heartbeat_timeout", 4004, "logout", 4005, "operator", 4005);

    private CloseCodes() {}

    static int of(List<JsonNode> frames) {
        return frames.reversed().stream()
                .filter(frame -> frame.path("type").asString("").equals("ShutdownNotice"))
                .map(frame -> BY_REASON.getOrDefault(
                        frame.path("payload").path("reason").asString(""), 0))
                .findFirst()
                .orElse(0);
    }
}
