package io.tradeagent.schemas.protocol;

import com.networknt.schema.Schema;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Judges what clients send by the JSON Schemas of EA protocol v1. Members that the protocol does not know are ignored, and a
 * member that is null counts as left out. Safe for use by many threads; costs some tens of milliseconds to make.
 */
public final class EaProtocol {

    /** Places told. Enough to see what is wrong; a message can be wrong in thousands of places. */
    private static final int MOST_VIOLATIONS = 20;

    private static final int DEEPEST_NESTING = 16;

    private final Schema envelope;
    private final Schema sessionRequest;
    private final Map<EventType, Schema> events = new EnumMap<>(EventType.class);

    /**
     * Reads and compiles the schemas.
     *
     * @throws IllegalStateException when one is not on the class path or refers to something that is not there
     */
    public EaProtocol() {
        ProtocolSchemas schemas = new ProtocolSchemas();
        envelope = schemas.named("event");
        sessionRequest = schemas.named("session-request");
        for (EventType type : EventType.values()) {
            events.put(type, schemas.named(type.schemaName()));
        }
    }

    /**
     * What is wrong with an event, one thing a place and at most {@value #MOST_VIOLATIONS}; nothing where it may be converted and sent on.
     *
     * @param event one object with {@code type}, {@code event_id}, {@code occurred_at} and {@code payload}
     */
    public List<Violation> validateEvent(JsonNode event) {
        Optional<EventType> type = EventType.named(event.path("type").stringValue(""));
        List<Violation> violations = validate(event, type.map(events::get).orElse(envelope));
        return violations.isEmpty() && type.filter(EventType::comesInParts).isPresent()
                ? PartNumbers.validate(event.path("payload"))
                : violations;
    }

    /** What is wrong with the body of a request for a session; the key is in no violation. */
    public List<Violation> validateSessionRequest(JsonNode request) {
        return validate(request, sessionRequest);
    }

    private static List<Violation> validate(JsonNode message, Schema schema) {
        if (Nesting.isDeeper(message, DEEPEST_NESTING)) {
            return List.of(new Violation("", "must not be nested deeper than " + DEEPEST_NESTING));
        }
        Map<String, Violation> byPlace = new LinkedHashMap<>();
        for (var error : schema.validate(ValidatorView.of(message))) {
            Violation violation = Violations.of(error);
            byPlace.putIfAbsent(violation.pointer(), violation);
        }
        return byPlace.values().stream().limit(MOST_VIOLATIONS).toList();
    }
}
