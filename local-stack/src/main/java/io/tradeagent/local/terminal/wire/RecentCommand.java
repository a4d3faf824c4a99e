package io.tradeagent.local.terminal.wire;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A command that the terminal remembers, for its snapshots. */
public record RecentCommand(String commandId, CommandOutcome outcome) {

    ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("command_id", commandId);
        node.put("outcome", outcome.kind().wire());
        if (outcome.orderId() != null) {
            node.put("order_id", outcome.orderId());
        }
        if (outcome.positionId() != null) {
            node.put("position_id", outcome.positionId());
        }
        return node;
    }
}
