package io.tradeagent.gateway.codec;

import io.tradeagent.gateway.ErrorCode;
import io.tradeagent.gateway.EventOutcome;
import io.tradeagent.gateway.FrameReader;
import io.tradeagent.gateway.Refusal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form of a request that brings several events, and of its answer. */
public final class EventBatch {

    private static final int MOST_EVENTS = 100;
    private static final int MOST_EVENT_CHARACTERS = 64 * 1024;

    private final EventReader reader;

    /** @param reader of each event */
    public EventBatch(EventReader reader) {
        this.reader = reader;
    }

    /**
     * The events of a body. One that is bad does not make the others so.
     *
     * @throws Refusal {@code malformed_json} or {@code validation_failed} if the body is no batch
     */
    public List<FrameReader.Reading> read(byte[] body) {
        ObjectNode request = StrictJson.object(body)
                .orElseThrow(() -> Refusal.of(ErrorCode.MALFORMED_JSON, "the body is one JSON object in UTF-8"));
        if (!(request.path("events") instanceof ArrayNode events) || events.isEmpty() || events.size() > MOST_EVENTS) {
            throw Refusal.invalid("/events", "must be an array of 1 to " + MOST_EVENTS + " events");
        }
        // A body this small cannot hold an event that is too large.
        boolean mayBeLarge = body.length > MOST_EVENT_CHARACTERS;
        List<FrameReader.Reading> readings = new ArrayList<>(events.size());
        for (JsonNode event : events) {
            readings.add(
                    mayBeLarge && event.toString().length() > MOST_EVENT_CHARACTERS
                            ? new FrameReader.Bad(ErrorCode.PAYLOAD_TOO_LARGE, "an event has at most 64 KiB", null)
                            : reader.read(event));
        }
        return readings;
    }

    /** The answer: one result an event, in their order. */
    public static ObjectNode results(List<EventOutcome> outcomes) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode results = answer.putArray("results");
        for (EventOutcome outcome : outcomes) {
            ObjectNode result = results.addObject().put("event_id", outcome.eventId());
            result.put("status", outcome.status());
            if (outcome.sequence() != null) {
                result.put("sequence", outcome.sequence());
            }
            if (outcome.code() != null) {
                result.put("code", outcome.code());
            }
            if (outcome.message() != null) {
                result.put("message", outcome.message());
            }
        }
        return answer;
    }
}
