package io.tradeagent.local.terminal.wire;

import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts payloads into event frames and names them. One a terminal: the ids count up. */
public final class EventFrames {

    private final JsonMapper json = JsonMapper.shared();
    private final String run;
    private long count;

    /**
     * Starts at one.
     *
     * @param run what no other run of a terminal of this identity has: 1 to 40 of A–Z a–z 0–9 _ -
     */
    public EventFrames(String run) {
        this.run = run;
    }

    /** A new event with an id of its own. */
    public OutgoingEvent frame(EventType type, ObjectNode payload, Instant occurredAt) {
        count++;
        String eventId = run + "-" + count;
        ObjectNode frame = json.createObjectNode();
        frame.put("type", type.wire());
        frame.put("event_id", eventId);
        frame.put("occurred_at", occurredAt.toString());
        frame.set("payload", payload);
        return new OutgoingEvent(eventId, type, json.writeValueAsString(frame));
    }
}
