package io.tradeagent.schemas.protocol;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The one rule that JSON Schema cannot say: a part's number is at most the number of parts. */
final class PartNumbers {

    private PartNumbers() {}

    /** @param payload of a type that comes in parts, already judged by its schema */
    static List<Violation> validate(JsonNode payload) {
        JsonNode part = payload.path("part");
        JsonNode parts = payload.path("parts");
        boolean beyond = part.isNumber() && parts.isNumber() && part.longValue() > parts.longValue();
        return beyond ? List.of(new Violation("/payload/part", "must be at most the number of parts")) : List.of();
    }
}
