package io.tradeagent.gateway.codec;

import io.tradeagent.gateway.ErrorCode;
import io.tradeagent.gateway.FrameReader;
import io.tradeagent.gateway.ToSession;
import io.tradeagent.kernel.EventId;
import io.tradeagent.schemas.json.AvroJson;
import io.tradeagent.schemas.json.JsonMismatchException;
import io.tradeagent.schemas.protocol.EaProtocol;
import io.tradeagent.schemas.protocol.EventType;
import io.tradeagent.schemas.protocol.Violation;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the text frames of terminals by the protocol's JSON Schemas. */
public final class EventReader implements FrameReader {

    /** More would be noise: the first few show what is wrong. */
    private static final int MOST_VIOLATIONS_TOLD = 3;

    private final EaProtocol protocol;

    public EventReader(EaProtocol protocol) {
        this.protocol = protocol;
    }

    @Override
    public Reading read(String text) {
        Optional<ObjectNode> frame = StrictJson.object(text);
        if (frame.isEmpty()) {
            return new Bad(ErrorCode.MALFORMED_JSON, "a frame is one JSON object", null);
        }
        return read(frame.get());
    }

    /** Reads one event that came among others. */
    Reading read(JsonNode event) {
        return event instanceof ObjectNode frame
                ? read(frame)
                : new Bad(ErrorCode.VALIDATION_FAILED, "an event is a JSON object", null);
    }

    private Reading read(ObjectNode frame) {
        JsonNode named = frame.path("type");
        Optional<EventType> type = named.isString() ? EventType.named(named.stringValue()) : Optional.empty();
        if (named.isString() && type.isEmpty()) {
            return new Bad(ErrorCode.UNKNOWN_TYPE, "the protocol has no event of this type", eventId(frame));
        }
        List<Violation> violations = protocol.validateEvent(frame);
        if (!violations.isEmpty() || type.isEmpty()) {
            return new Bad(ErrorCode.VALIDATION_FAILED, told(violations), eventId(frame));
        }
        return event(frame, type.get());
    }

    private static Reading event(ObjectNode frame, EventType type) {
        try {
            AvroPayload payload = new AvroPayload(AvroJson.fromJson(frame.path("payload"), type.payloadType()));
            return new Event(new ToSession.EventFrame(
                    new EventId(frame.path("event_id").stringValue()), occurredAt(frame), traceparent(frame), payload));
        } catch (JsonMismatchException e) {
            // What the schema of the record bounds and the JSON Schema does not.
            return new Bad(ErrorCode.VALIDATION_FAILED, "/payload" + e.getMessage(), eventId(frame));
        }
    }

    private static Instant occurredAt(ObjectNode frame) {
        return OffsetDateTime.parse(frame.path("occurred_at").stringValue()).toInstant();
    }

    private static @Nullable String traceparent(ObjectNode frame) {
        JsonNode traceparent = frame.path("traceparent");
        return traceparent.isString() ? traceparent.stringValue() : null;
    }

    /** Only one of the protocol's form goes back: it may stand in somebody's log. */
    private static @Nullable String eventId(ObjectNode frame) {
        try {
            JsonNode id = frame.path("event_id");
            return id.isString() ? new EventId(id.stringValue()).value() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String told(List<Violation> violations) {
        String told = String.join(
                "; ",
                violations.stream()
                        .limit(MOST_VIOLATIONS_TOLD)
                        .map(violation -> violation.pointer() + " " + violation.message())
                        .toList());
        return violations.size() > MOST_VIOLATIONS_TOLD ? told + "; and more" : told;
    }
}
