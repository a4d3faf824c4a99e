package io.tradeagent.local.terminal.wire;

import io.tradeagent.local.broker.Deal;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The payloads that describe trades and commands. */
public final class TradePayloads {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String NOTHING = "0.00";

    private TradePayloads() {}

    /** The broker's word about a deal. The deal's ticket is its exec_id, the same however often it is told. */
    public static ObjectNode executionReport(Deal deal) {
        String volume = text(deal.fill().volume());
        ObjectNode payload = NODES.objectNode();
        payload.put("exec_id", deal.tickets().dealId());
        payload.put("exec_type", "fill");
        payload.put("symbol", deal.symbol());
        payload.put("side", lower(deal.side()));
        payload.put("entry", lower(deal.entry()));
        payload.put("order_id", deal.tickets().orderId());
        payload.put("position_id", deal.tickets().positionId());
        payload.put("order_type", "market");
        payload.put("order_qty", volume);
        payload.put("last_qty", volume);
        payload.put("last_price", text(deal.fill().price()));
        payload.put("cum_qty", volume);
        payload.put("leaves_qty", NOTHING);
        if (deal.mark().commandId() != null) {
            payload.put("command_id", deal.mark().commandId());
        }
        payload.put("profit", text(deal.fill().profit()));
        payload.put("commission", NOTHING);
        payload.put("swap", NOTHING);
        payload.put("magic", deal.mark().magic());
        payload.put("comment", deal.mark().comment());
        payload.put("executed_at", deal.at().toString());
        return payload;
    }

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
