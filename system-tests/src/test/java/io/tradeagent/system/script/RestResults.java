package io.tradeagent.system.script;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a request with events came to, as the frames that a WebSocket would have brought. */
final class RestResults {

    private RestResults() {}

    static List<JsonNode> frames(Answer answer) {
        if (answer.status() == 200) {
            return List.of(((ObjectNode) answer.body()).put("type", "Ack"));
        }
        if (answer.status() == 401) {
            return List.of();
        }
        ObjectNode alert = JsonMapper.shared().createObjectNode().put("type", "ErrorAlert");
        alert.putObject("payload").put("code", answer.body().path("code").asString(""));
        return List.of(alert);
    }
}
