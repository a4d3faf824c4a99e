package io.tradeagent.schemas.protocol;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes members that are null out of a message: many programs write null for what they leave out. */
final class LeftOut {

    private LeftOut() {}

    /** The message itself where it has no such member, else a copy without; items of arrays stay. */
    static JsonNode withoutNulls(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> membersOf(object);
            case ArrayNode array -> itemsOf(array);
            default -> node;
        };
    }

    private static ObjectNode membersOf(ObjectNode object) {
        ObjectNode copy = null;
        for (var member : object.properties()) {
            JsonNode kept = withoutNulls(member.getValue());
            if (kept.isNull()) {
                copy = copyOnce(object, copy);
                copy.remove(member.getKey());
            } else if (kept != member.getValue()) {
                copy = copyOnce(object, copy);
                copy.set(member.getKey(), kept);
            }
        }
        return copy == null ? object : copy;
    }

    private static ObjectNode copyOnce(ObjectNode object, @Nullable ObjectNode copy) {
        return copy != null ? copy : JsonNodeFactory.instance.objectNode().setAll(object);
    }

    private static ArrayNode itemsOf(ArrayNode array) {
        ArrayNode copy = null;
        for (int i = 0; i < array.size(); i++) {
            JsonNode kept = withoutNulls(array.get(i));
            if (kept != array.get(i)) {
                copy = copy != null
                        ? copy
                        : JsonNodeFactory.instance.arrayNode().addAll(array);
                copy.set(i, kept);
            }
        }
        return copy == null ? array : copy;
    }
}
