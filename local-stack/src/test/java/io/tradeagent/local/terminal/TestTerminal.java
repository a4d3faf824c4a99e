package io.tradeagent.local.terminal;

import io.tradeagent.local.broker.OpenRequest;
import io.tradeagent.local.broker.Side;
import io.tradeagent.local.broker.SimulatedAccount;
import io.tradeagent.local.terminal.link.AuthKey;
import io.tradeagent.local.terminal.link.SessionRequest;
import io.tradeagent.local.terminal.wire.PositionNaming;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A connected terminal between a gateway and a loop that the test plays. */
final class TestTerminal {

    final ManualLoop loop = new ManualLoop();
    final ScriptedGateway gateway = new ScriptedGateway();
    final SimulatedAccount account;
    final SimulatedTerminal terminal;
    private long sequence;

    TestTerminal(SimulatedAccount account) {
        this(account, PositionNaming.FIRST_TICKET);
    }

    TestTerminal(SimulatedAccount account, PositionNaming naming) {
        this(new SimulatedTerminal.Seat(account, naming, Duration.ZERO));
    }

    TestTerminal(SimulatedTerminal.Seat seat) {
        this.account = seat.account();
        this.terminal = new SimulatedTerminal(
                loop,
                gateway,
                new SessionRequest(
                        "default",
                        account.terms().login(),
                        new AuthKey("very secret"),
                        SessionRequest.Platform.MT5,
                        new SessionRequest.EaProgram("Test", "1.0", 1),
                        SessionRequest.TradingMode.LIVE),
                seat,
                new Random(1),
                event -> {});
        terminal.start();
        loop.settle();
    }

    /** The next command of the platform; fields are further ones of its payload, in single quotes. */
    void ordered(String commandId, String action, String volume, String fields) {
        String type = fields.contains("order_type") ? "" : "'order_type':'market',";
        says(
                "OrderCommand",
                "{'command_id':'" + commandId + "','action':'" + action
                        + "','symbol':'EURUSD','side':'buy'," + type + "'volume':'" + volume
                        + "','magic':7,'comment':'copy'" + fields + "}");
    }

    /** The next cancel of the platform. */
    void canceled(String commandId, String fields) {
        says("OrderCancel", "{'command_id':'" + commandId + "','reason':'test'" + fields + "}");
    }

    private void says(String type, String payload) {
        long previous = sequence++;
        gateway.says("{'type':'" + type + "','sequence':" + sequence + ",'previous_sequence':" + previous
                + ",'message_id':'m','issued_at':'2026-01-05T10:00:00Z','payload':" + payload + "}");
        loop.settle();
    }

    void opened(OpenRequest request) {
        terminal.trade(request);
        loop.settle();
    }

    void bidIs(String price) {
        account.broker().market("EURUSD").orElseThrow().moveTo(new BigDecimal(price), Side.SELL, loop.instant());
        loop.settle();
    }

    void passes(Duration time) {
        loop.pass(time);
    }

    List<JsonNode> reports() {
        return payloads("ExecutionReport");
    }

    JsonNode lastReport() {
        return reports().getLast();
    }

    JsonNode lastSnapshot() {
        return payloads("SyncSnapshot").getLast();
    }

    /** Each event once, however often it was sent. */
    List<JsonNode> payloads(String type) {
        Map<String, JsonNode> events = new LinkedHashMap<>();
        gateway.ofType(type)
                .forEach(frame -> events.put(frame.required("event_id").stringValue(), frame.required("payload")));
        return List.copyOf(events.values());
    }

    /** Outcomes and codes of the answers to a command. */
    List<String> answers(String commandId) {
        return payloads("CommandAck").stream()
                .filter(ack -> text(ack, "command_id").equals(commandId))
                .map(ack -> (text(ack, "outcome") + " " + text(ack, "code")).strip())
                .toList();
    }

    static String text(JsonNode payload, String field) {
        @Nullable JsonNode value = payload.get(field);
        return value == null ? "" : value.stringValue();
    }
}
