package io.tradeagent.local.cli;

import io.tradeagent.local.holds.HoldBoard;
import io.tradeagent.local.holds.HoldOrder;
import io.tradeagent.local.holds.HoldRow;
import io.tradeagent.schema.order.HoldProgress;
import io.tradeagent.schema.order.OrderDelivery;
import java.io.PrintWriter;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A hold and how far it is carried out, as JSON lines. */
final class HoldLines {

    private final ResultLines out;

    HoldLines(PrintWriter out) {
        this.out = new ResultLines(out);
    }

    void print(HoldOrder order, HoldBoard board) {
        out.write(JsonMapper.shared()
                .createObjectNode()
                .put("scope", order.scope().scopeName())
                .put("tenant_id", order.scope().tenantName())
                .put("level", order.level().name())
                .put("version", order.version())
                .put("in_force", board.isInForce()));
        board.rows().forEach(row -> out.write(line(row)));
    }

    private static ObjectNode line(HoldRow row) {
        ObjectNode line = JsonMapper.shared()
                .createObjectNode()
                .put("tenant_id", row.tenant())
                .put("account_id", row.account())
                .put("auth_key_fingerprint", row.fingerprint())
                .put("state", row.stage().name().toLowerCase(Locale.ROOT));
        OrderDelivery last = row.last();
        HoldProgress progress = row.progress();
        if (last != null && progress != null) {
            line.put("code", last.getCode())
                    .put("level", progress.getLevel().name())
                    .put("opens_canceled", progress.getOpensCanceled())
                    .put("orders_canceled", progress.getOrdersCanceled())
                    .put("orders_left", progress.getOrdersLeft())
                    .put("positions_closed", progress.getPositionsClosed())
                    .put("positions_left", progress.getPositionsLeft())
                    .put(
                            "confirmed_at",
                            progress.getConfirmedAt() == null
                                    ? null
                                    : progress.getConfirmedAt().toString());
        }
        return line;
    }
}
