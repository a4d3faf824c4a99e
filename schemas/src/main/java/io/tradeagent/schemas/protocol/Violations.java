package io.tradeagent.schemas.protocol;

import com.networknt.schema.Error;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Words for what the validator found. They are made from the schema alone: the validator's own may repeat the message. */
final class Violations {

    private static final String VOWELS = "aeiou";

    private Violations() {}

    static Violation of(Error error) {
        String pointer = error.getInstanceLocation().toString();
        String missing = error.getProperty();
        return switch (error.getKeyword()) {
            case "required" -> new Violation(pointer + "/" + missing, "is required");
            case "dependentRequired" ->
                new Violation(pointer, "must have snapshot_id, part and parts together or snapshot_id alone");
            default -> new Violation(pointer, message(error));
        };
    }

    private static String message(Error error) {
        JsonNode bound = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "type" ->
                "must be " + (VOWELS.indexOf(bound.asString().charAt(0)) < 0 ? "a " : "an ") + bound.asString();
            case "enum", "const" -> "must be " + words(bound);
            case "minLength" -> "must not be shorter than " + bound.asString() + " characters";
            case "maxLength" -> "must not be longer than " + bound.asString() + " characters";
            case "minimum" -> "must be at least " + bound.asString();
            case "maximum" -> "must be at most " + bound.asString();
            case "maxItems" -> "must not have more than " + bound.asString() + " items";
            case "maxProperties" -> "must not have more than " + bound.asString() + " members";
            case "propertyNames" -> "has a member whose name is too long or contains control characters";
            case "format" -> "must be a time such as 2026-01-31T12:00:00Z";
            case "pattern" -> error.isCustomMessage() ? error.getMessage() : "has the wrong form";
            default -> "is not what the protocol says";
        };
    }

    private static String words(JsonNode bound) {
        return bound.isArray()
                ? bound.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ", "one of ", ""))
                : bound.asString();
    }
}
