package io.tradeagent.local.terminal.wire;

import io.tradeagent.local.broker.BrokerReport;
import io.tradeagent.local.broker.Deal;
import io.tradeagent.local.broker.OrderReport;
import io.tradeagent.local.broker.PendingOrder;
import io.tradeagent.local.broker.PlaceRequest;
import io.tradeagent.local.broker.Position;
import io.tradeagent.local.broker.Progress;
import io.tradeagent.local.broker.RestCanceled;
import io.tradeagent.local.broker.StopLevels;
import io.tradeagent.local.broker.StopsChanged;
import io.tradeagent.local.broker.TradeMark;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts the broker's word into ExecutionReports. The broker's number is the exec_id, the same however often it is told. */
public final class ExecutionPayloads {

    private static final String NOTHING = "0.00";

    private final PositionNaming naming;

    /** Names positions in one way. */
    public ExecutionPayloads(PositionNaming naming) {
        this.naming = naming;
    }

    /** The payload of the report. */
    public ObjectNode of(BrokerReport report) {
        return switch (report) {
            case Deal deal -> deal(deal);
            case OrderReport order -> order(order);
            case RestCanceled canceled -> canceled(canceled);
            case StopsChanged changed -> changed(changed);
        };
    }

    private ObjectNode deal(Deal deal) {
        String type = deal.progress().left().signum() == 0 ? "fill" : "partial_fill";
        ObjectNode payload = head(deal, type, deal.trade(), deal.tickets().orderId());
        payload.put("order_type", deal.origin().orderType().code());
        payload.put("position_id", naming.of(deal.tickets()));
        traded(payload, deal.fill().volume(), deal.fill().price(), deal.progress());
        payload.put("profit", text(deal.fill().profit()));
        payload.put("commission", text(deal.fill().commission().negate()));
        payload.put("swap", NOTHING);
        stops(payload, deal.stops());
        if (deal.origin().cause() != Deal.Cause.REQUEST) {
            payload.put("reason", deal.origin().cause().code());
        }
        return marked(payload, deal.mark());
    }

    private ObjectNode canceled(RestCanceled canceled) {
        ObjectNode payload =
                head(canceled, "canceled", canceled.trade(), canceled.tickets().orderId());
        payload.put("position_id", naming.of(canceled.tickets()));
        traded(payload, BigDecimal.ZERO, BigDecimal.ZERO, canceled.progress());
        payload.put("leaves_qty", NOTHING);
        payload.put("reason", "immediate_or_cancel");
        return marked(payload, canceled.mark());
    }

    private ObjectNode changed(StopsChanged changed) {
        Position position = changed.position();
        Deal.Trade trade = new Deal.Trade(position.symbol(), position.side(), Deal.Entry.IN);
        ObjectNode payload = head(changed, "replaced", trade, position.ticket());
        payload.put("position_id", naming.of(position));
        Progress whole = new Progress(position.volume(), position.volume());
        traded(payload, BigDecimal.ZERO, BigDecimal.ZERO, whole);
        stops(payload, position.stops());
        return marked(payload, changed.mark());
    }

    private static ObjectNode order(OrderReport report) {
        PendingOrder order = report.order();
        PlaceRequest.Terms terms = order.wish().terms();
        Deal.Trade trade = new Deal.Trade(order.symbol(), order.side(), Deal.Entry.IN);
        ObjectNode payload = head(report, typeOf(report.kind()), trade, order.orderId());
        payload.put("order_type", terms.type().code());
        payload.put("price", text(terms.price()));
        traded(
                payload,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new Progress(order.wish().volume(), BigDecimal.ZERO));
        if (!isOpen(report.kind())) {
            payload.put("leaves_qty", NOTHING);
        }
        stops(payload, terms.stops());
        if (terms.expiresAt() != null) {
            payload.put("expires_at", terms.expiresAt().toString());
        }
        if (report.reason() != null) {
            payload.put("reason", report.reason().code());
        }
        // What an order comes to is told to its author, a change to the one who asked for it.
        return marked(payload, report.kind() == OrderReport.Kind.REPLACED ? report.mark() : order.mark());
    }

    private static String typeOf(OrderReport.Kind kind) {
        return kind == OrderReport.Kind.PLACED ? "new" : lower(kind);
    }

    private static boolean isOpen(OrderReport.Kind kind) {
        return switch (kind) {
            case PLACED, REPLACED, TRIGGERED -> true;
            case CANCELED, EXPIRED, REJECTED -> false;
        };
    }

    private static ObjectNode head(BrokerReport report, String type, Deal.Trade trade, String orderId) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("exec_id", report.id());
        payload.put("exec_type", type);
        payload.put("symbol", trade.symbol());
        payload.put("side", lower(trade.side()));
        payload.put("entry", lower(trade.entry()));
        payload.put("order_id", orderId);
        payload.put("order_type", "market");
        payload.put("executed_at", report.at().toString());
        return payload;
    }

    private static void traded(ObjectNode payload, BigDecimal volume, BigDecimal price, Progress progress) {
        payload.put("order_qty", text(progress.ordered()));
        payload.put("last_qty", text(volume));
        payload.put("last_price", text(price));
        payload.put("cum_qty", text(progress.done()));
        payload.put("leaves_qty", text(progress.left()));
    }

    static void stops(ObjectNode payload, StopLevels stops) {
        putIfThere(payload, "stop_loss", stops.stopLoss());
        putIfThere(payload, "take_profit", stops.takeProfit());
    }

    private static void putIfThere(ObjectNode payload, String field, @Nullable BigDecimal value) {
        if (value != null) {
            payload.put(field, text(value));
        }
    }

    private static ObjectNode marked(ObjectNode payload, TradeMark mark) {
        if (mark.commandId() != null) {
            payload.put("command_id", mark.commandId());
        }
        return payload.put("magic", mark.magic()).put("comment", mark.comment());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String text(BigDecimal amount) {
        return amount.toPlainString();
    }
}
