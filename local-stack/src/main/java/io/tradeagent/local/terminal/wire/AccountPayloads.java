package io.tradeagent.local.terminal.wire;

import io.tradeagent.local.broker.AccountFigures;
import io.tradeagent.local.broker.PendingOrder;
import io.tradeagent.local.broker.PlaceRequest;
import io.tradeagent.local.broker.Position;
import io.tradeagent.local.broker.Quote;
import io.tradeagent.local.broker.SimulatedAccount;
import io.tradeagent.local.broker.SimulatedMarket;
import io.tradeagent.local.broker.SymbolContract;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The payloads that describe an account. */
public final class AccountPayloads {

    /** So many positions fit one event of 64 KiB with room to spare. */
    static final int POSITIONS_A_PART = 100;

    /** Between the simulated terminal and its broker. */
    private static final int PING_MILLIS = 12;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SimulatedAccount account;
    private final PositionNaming naming;

    /** Describes this account. */
    public AccountPayloads(SimulatedAccount account, PositionNaming naming) {
        this.account = account;
        this.naming = naming;
    }

    /** Introduces the account. */
    public ObjectNode initRequest() {
        ObjectNode payload = NODES.objectNode();
        payload.put("broker", account.broker().company());
        payload.put("server", account.broker().server());
        payload.put("currency", account.terms().currency());
        payload.put("leverage", account.terms().leverage());
        payload.put("account_mode", account.terms().booking().mode().code());
        payload.putObject("capabilities").put("order_submission", true);
        ArrayNode symbols = payload.putArray("symbols");
        account.markets().forEach(market -> symbols.add(symbol(market.contract())));
        payload.put("broker_utc_offset_seconds", account.broker().zone().getTotalSeconds());
        return payload;
    }

    private ObjectNode symbol(SymbolContract contract) {
        ObjectNode symbol = NODES.objectNode();
        symbol.put("name", contract.name());
        symbol.put("digits", contract.digits());
        symbol.put("contract_size", text(contract.contractSize()));
        symbol.put("tick_size", text(contract.tickSize()));
        symbol.put("tick_value", text(account.tickValue(contract)));
        symbol.put("volume_min", text(contract.volumes().min()));
        symbol.put("volume_max", text(contract.volumes().max()));
        symbol.put("volume_step", text(contract.volumes().step()));
        symbol.put("profit_currency", contract.profitCurrency());
        symbol.put("base_currency", contract.baseCurrency());
        return symbol;
    }

    /** Sign of life. */
    public ObjectNode heartbeat(TradingState state) {
        AccountFigures figures = account.figures();
        ObjectNode payload = NODES.objectNode();
        payload.put("state", state.wire());
        payload.put("balance", text(figures.balance()));
        payload.put("equity", text(figures.equity()));
        payload.put("margin_free", text(figures.marginFree()));
        payload.put("open_positions", figures.openPositions());
        payload.put("ping_ms", PING_MILLIS);
        payload.set("quotes", quotes());
        return payload;
    }

    /**
     * Everything that the account holds.
     *
     * @param snapshotId joins the parts, where there are several
     * @return one payload, or more where the positions do not fit one event
     */
    public List<ObjectNode> snapshot(
            SnapshotReason reason, List<RecentCommand> recent, String snapshotId, Instant asOf) {
        List<Position> positions = account.positions();
        int parts = Math.max(1, Math.ceilDiv(positions.size(), POSITIONS_A_PART));
        List<ObjectNode> payloads = new ArrayList<>();
        for (int part = 1; part <= parts; part++) {
            int from = (part - 1) * POSITIONS_A_PART;
            ObjectNode payload = snapshotHead(reason, asOf);
            ArrayNode held = payload.putArray("positions");
            positions
                    .subList(from, Math.min(positions.size(), from + POSITIONS_A_PART))
                    .forEach(position -> held.add(position(position)));
            ArrayNode waiting = payload.putArray("orders");
            if (part == 1) {
                account.orders().forEach(order -> waiting.add(order(order)));
            }
            ArrayNode commands = payload.putArray("recent_commands");
            if (part == 1) {
                recent.forEach(command -> commands.add(command.toJson()));
            }
            if (parts > 1) {
                payload.put("snapshot_id", snapshotId).put("part", part).put("parts", parts);
            }
            payloads.add(payload);
        }
        return payloads;
    }

    private ObjectNode snapshotHead(SnapshotReason reason, Instant asOf) {
        AccountFigures figures = account.figures();
        ObjectNode payload = NODES.objectNode();
        payload.put("reason", reason.name().toLowerCase(Locale.ROOT));
        payload.put("balance", text(figures.balance()));
        payload.put("equity", text(figures.equity()));
        payload.put("margin", text(figures.margin()));
        payload.put("margin_free", text(figures.marginFree()));
        payload.put("currency", account.terms().currency());
        payload.set("quotes", quotes());
        payload.put("as_of", asOf.toString());
        return payload;
    }

    private ObjectNode position(Position position) {
        ObjectNode node = NODES.objectNode();
        node.put("position_id", naming.of(position));
        node.put("symbol", position.symbol());
        node.put("side", position.side().name().toLowerCase(Locale.ROOT));
        node.put("volume", text(position.volume()));
        node.put("open_price", text(position.openPrice()));
        ExecutionPayloads.stops(node, position.stops());
        node.put("profit", text(account.floatingProfit(position)));
        node.put("magic", position.mark().magic());
        node.put("comment", position.mark().comment());
        node.put("opened_at", position.openedAt().toString());
        if (position.mark().commandId() != null) {
            node.put("command_id", position.mark().commandId());
        }
        return node;
    }

    private static ObjectNode order(PendingOrder order) {
        PlaceRequest.Terms terms = order.wish().terms();
        ObjectNode node = NODES.objectNode();
        node.put("order_id", order.orderId());
        node.put("symbol", order.symbol());
        node.put("side", order.side().name().toLowerCase(Locale.ROOT));
        node.put("order_type", terms.type().code());
        node.put("volume", text(order.wish().volume()));
        node.put("price", text(terms.price()));
        ExecutionPayloads.stops(node, terms.stops());
        node.put("magic", order.mark().magic());
        node.put("comment", order.mark().comment());
        node.put("opened_at", order.placedAt().toString());
        if (terms.expiresAt() != null) {
            node.put("expires_at", terms.expiresAt().toString());
        }
        if (order.mark().commandId() != null) {
            node.put("command_id", order.mark().commandId());
        }
        return node;
    }

    private ArrayNode quotes() {
        ArrayNode quotes = NODES.arrayNode();
        for (SimulatedMarket market : account.markets()) {
            Quote quote = market.quote();
            ObjectNode node = quotes.addObject();
            node.put("symbol", quote.symbol());
            node.put("bid", text(quote.bid()));
            node.put("ask", text(quote.ask()));
            node.put("tick_value", text(account.tickValue(market.contract())));
            node.put("at", quote.at().toString());
        }
        return quotes;
    }

    private static String text(BigDecimal amount) {
        return amount.toPlainString();
    }
}
