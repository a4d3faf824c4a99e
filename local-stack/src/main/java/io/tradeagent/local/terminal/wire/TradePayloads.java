package io.tradeagent.local.terminal.wire;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The payloads that answer commands, want trades and say good-bye. */
public final class TradePayloads {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TradePayloads() {}

    /**
     * The answer to a sequenced message.
     *
     * @param commandId null for a message that is no command
     */
    public static ObjectNode commandAck(long sequence, @Nullable String commandId, CommandOutcome outcome) {
        ObjectNode payload = NODES.objectNode();
        payload.put("sequence", sequence);
        payload.put("outcome", outcome.kind().wire());
        putIfThere(payload, "command_id", commandId);
        putIfThere(payload, "code", outcome.code());
        putIfThere(payload, "order_id", outcome.orderId());
        putIfThere(payload, "position_id", outcome.positionId());
        return payload;
    }

    /** A market order that the terminal's own strategy wants. */
    public static ObjectNode orderIntent(String intentId, Instruction.Size size, String rationale) {
        ObjectNode payload = NODES.objectNode();
        payload.put("intent_id", intentId);
        payload.put("symbol", size.symbol());
        payload.put("side", lower(size.side()));
        payload.put("order_type", "market");
        payload.put("volume", text(size.volume()));
        payload.put("rationale", rationale);
        return payload;
    }

    /** The terminal is about to go. */
    public static ObjectNode shutdownNotice(String reason) {
        return NODES.objectNode().put("reason", reason);
    }

    private static void putIfThere(ObjectNode payload, String field, @Nullable String value) {
        if (value != null) {
            payload.put(field, value);
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String text(BigDecimal amount) {
        return amount.toPlainString();
    }
}
