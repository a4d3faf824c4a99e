package io.tradeagent.schemas.protocol;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message as the validator is to see it. Members that are null are taken out: many programs write null for what they leave
 * out. Floats such as 1e99 are made smaller, yet not small enough for any bound of the protocol: the validator takes them for
 * integers and fails to compare them with a bound.
 */
final class ValidatorView {

    private static final JsonNode VAST = JsonNodeFactory.instance.numberNode(BigInteger.TWO.pow(64));
    private static final JsonNode VAST_BELOW =
            JsonNodeFactory.instance.numberNode(BigInteger.TWO.pow(64).negate());

    private ValidatorView() {}

    /** The message itself where there is nothing to change, else a copy; items of arrays that are null stay. */
    static JsonNode of(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> membersOf(object);
            case ArrayNode array -> itemsOf(array);
            case NumericNode number when number.isFloatingPointNumber() -> compared(number);
            default -> node;
        };
    }

    /** Nothing is made of the digits: 1e999999999 as an integer would take a gigabyte. */
    private static JsonNode compared(NumericNode number) {
        if (number.canConvertToLong()) {
            return number;
        }
        boolean above = number.isBigDecimal() ? number.decimalValue().signum() > 0 : number.doubleValue() > 0;
        return above ? VAST : VAST_BELOW;
    }

    private static ObjectNode membersOf(ObjectNode object) {
        ObjectNode copy = null;
        for (var member : object.properties()) {
            JsonNode kept = of(member.getValue());
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
            JsonNode kept = of(array.get(i));
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
