package io.tradeagent.local.terminal.wire;

import io.tradeagent.local.broker.Side;
import io.tradeagent.local.broker.StopLevels;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the gateway's frames. Unknown fields are ignored. */
public final class GatewayMessages {

    private final JsonMapper json = JsonMapper.shared();

    /**
     * Reads one frame.
     *
     * @throws UnreadableFrameException if it does not follow the protocol
     */
    public GatewayMessage read(String frame) {
        try {
            return read(json.readTree(frame));
        } catch (JacksonException | IllegalArgumentException | DateTimeException unreadable) {
            throw new UnreadableFrameException(unreadable);
        }
    }

    private GatewayMessage read(JsonNode frame) {
        String type = text(frame, "type");
        JsonNode payload = frame.path("payload");
        return switch (type) {
            case "Ack" -> new GatewayMessage.Ack(results(frame.required("results")));
            case "InitAck" -> new GatewayMessage.InitAck(text(payload, "role"));
            case "ErrorAlert" ->
                new GatewayMessage.ErrorAlert(
                        text(payload, "code"), text(payload, "message"), optionalText(payload, "event_id"));
            case "ShutdownNotice" -> new GatewayMessage.ShutdownNotice(text(payload, "reason"));
            case "OrderCommand" -> sequenced(frame, order(payload));
            case "OrderCancel" -> sequenced(frame, cancel(payload));
            case "SyncSnapshot" -> sequenced(frame, new Instruction.SnapshotRequest());
            default -> new GatewayMessage.Unknown(type);
        };
    }

    private static List<EventResult> results(JsonNode array) {
        List<EventResult> results = new ArrayList<>();
        for (JsonNode result : array.values()) {
            JsonNode sequence = result.get("sequence");
            results.add(new EventResult(
                    text(result, "event_id"),
                    EventResult.Status.valueOf(text(result, "status").toUpperCase(Locale.ROOT)),
                    sequence == null || sequence.isNull() ? null : sequence.longValue(),
                    optionalText(result, "code")));
        }
        return results;
    }

    private static GatewayMessage sequenced(JsonNode frame, Instruction instruction) {
        String expiresAt = optionalText(frame, "expires_at");
        return new GatewayMessage.Sequenced(
                frame.required("sequence").longValue(),
                frame.required("previous_sequence").longValue(),
                expiresAt == null ? null : Instant.parse(expiresAt),
                instruction);
    }

    private static Instruction order(JsonNode payload) {
        Instruction.Size size = new Instruction.Size(
                text(payload, "symbol"),
                Side.valueOf(text(payload, "side").toUpperCase(Locale.ROOT)),
                new BigDecimal(text(payload, "volume")));
        return new Instruction.Order(
                text(payload, "command_id"),
                action(text(payload, "action")),
                size,
                pricing(payload),
                new Instruction.Target(
                        optionalText(payload, "position_id"),
                        optionalText(payload, "order_id"),
                        optionalText(payload, "close_by_position_id")),
                payload.required("magic").longValue(),
                text(payload, "comment"));
    }

    private static Instruction.Action action(String wire) {
        return switch (wire) {
            case "open" -> Instruction.Action.OPEN;
            case "close" -> Instruction.Action.CLOSE;
            case "close_by" -> Instruction.Action.CLOSE_BY;
            case "modify" -> Instruction.Action.MODIFY;
            case "place" -> Instruction.Action.PLACE;
            case "modify_order" -> Instruction.Action.MODIFY_ORDER;
            default -> Instruction.Action.OTHER;
        };
    }

    private static Instruction.Pricing pricing(JsonNode payload) {
        String expiresAt = optionalText(payload, "order_expires_at");
        JsonNode deviation = payload.get("max_deviation_points");
        return new Instruction.Pricing(
                text(payload, "order_type"),
                optionalDecimal(payload, "price"),
                deviation == null || deviation.isNull() ? null : deviation.intValue(),
                new StopLevels(optionalDecimal(payload, "stop_loss"), optionalDecimal(payload, "take_profit")),
                expiresAt == null ? null : Instant.parse(expiresAt));
    }

    private static Instruction cancel(JsonNode payload) {
        return new Instruction.Cancel(
                text(payload, "command_id"),
                optionalText(payload, "target_command_id"),
                optionalText(payload, "order_id"));
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).stringValue();
    }

    private static @Nullable String optionalText(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.stringValue();
    }

    private static @Nullable BigDecimal optionalDecimal(JsonNode node, String field) {
        String value = optionalText(node, field);
        return value == null ? null : new BigDecimal(value);
    }
}
