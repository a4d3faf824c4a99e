package io.tradeagent.gateway.codec;

import io.tradeagent.gateway.FrameReader;
import io.tradeagent.gateway.Outgoing;
import io.tradeagent.gateway.Phrases;
import io.tradeagent.schema.gateway.Delivery;
import io.tradeagent.schema.gateway.ErrorNotice;
import io.tradeagent.schema.gateway.EventResults;
import io.tradeagent.schema.gateway.InitAck;
import io.tradeagent.schema.gateway.SessionEnded;
import io.tradeagent.schema.gateway.SnapshotRequest;
import io.tradeagent.schemas.json.AvroJson;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes frames for terminals: one JSON object each. */
public final class Frames implements Phrases {

    private static final String SHUTDOWN_NOTICE = "ShutdownNotice";
    private static final String ERROR_ALERT = "ErrorAlert";

    @Override
    public String errorAlert(FrameReader.Bad bad) {
        return errorAlert(bad.code().code(), bad.message(), bad.eventId());
    }

    @Override
    public String maintenance(Duration reconnectAfter) {
        return shutdownNotice("maintenance", reconnectAfter.toMillis());
    }

    @Override
    public String ended(String reason) {
        return shutdownNotice(reason, (Long) null);
    }

    static String ack(EventResults results) {
        ObjectNode frame = JsonNodeFactory.instance.objectNode().put("type", "Ack");
        frame.setAll(AvroJson.toJson(results));
        return frame.toString();
    }

    static String initAck(InitAck initAck) {
        return message("InitAck", AvroJson.toJson(initAck));
    }

    static String errorAlert(ErrorNotice notice) {
        return message(ERROR_ALERT, AvroJson.toJson(notice));
    }

    static String shutdownNotice(SessionEnded ended) {
        return shutdownNotice(ended.getReason().name(), ended.getReconnectAfterMs());
    }

    static Outgoing.Sequenced sequenced(Delivery delivery) {
        ObjectNode frame = AvroJson.toJson(delivery);
        SpecificRecord payload = (SpecificRecord) delivery.getPayload();
        ObjectNode ordered = JsonNodeFactory.instance.objectNode().put("type", type(payload));
        // Whether the session may still receive it is the gateway's affair, not the terminal's.
        frame.remove("approved_until");
        frame.remove("payload");
        ordered.setAll(frame);
        ordered.set("payload", AvroJson.toJson(payload));
        return new Outgoing.Sequenced(
                delivery.getSequence(), delivery.getApprovedUntil(), delivery.getExpiresAt(), ordered.toString());
    }

    private static String type(SpecificRecord payload) {
        return payload instanceof SnapshotRequest
                ? "SyncSnapshot"
                : payload.getSchema().getName();
    }

    private static String errorAlert(String code, String message, @Nullable String eventId) {
        ObjectNode payload =
                JsonNodeFactory.instance.objectNode().put("code", code).put("message", message);
        if (eventId != null) {
            payload.put("event_id", eventId);
        }
        return message(ERROR_ALERT, payload);
    }

    private static String shutdownNotice(String reason, @Nullable Long reconnectAfterMs) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode().put("reason", reason);
        if (reconnectAfterMs != null) {
            payload.put("reconnect_after_ms", reconnectAfterMs);
        }
        return message(SHUTDOWN_NOTICE, payload);
    }

    private static String message(String type, ObjectNode payload) {
        ObjectNode frame = JsonNodeFactory.instance.objectNode().put("type", type);
        frame.set("payload", payload);
        return frame.toString();
    }
}
