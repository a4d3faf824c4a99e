package io.tradeagent.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.follower.FollowerEvent;
import io.tradeagent.copy.follower.LinkKey;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.leader.PositionKey;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.order.OrderAction;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import io.tradeagent.schema.copy.CopyOrderState;
import io.tradeagent.schema.copy.CopyOrderStep;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schemas.json.AvroJson;
import io.tradeagent.schemas.topics.Topic;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An order as the follower's terminal is asked for it, in the words of the EA protocol. */
class InstructionRecordsTest {

    private static final Account FOLLOWER = Account.parse("default/60001");
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.5Z");
    private static final Instant TOO_LATE = Instant.parse("2026-03-02T10:01:00Z");
    private static final LinkKey LINK =
            new LinkKey(new GroupId("alpha"), new PositionKey(Account.parse("default/50001"), "4711", 0));
    private static final CommandId COMMAND = new CommandId("6bd63121-ae8d-5ca0-a084-17e822026760");

    @Test
    void opens() {
        OrderInstruction record = instruction(
                Market.LIVE,
                order(
                        OrderAction.OPEN,
                        "0.5",
                        new StopPrices(Price.of("1.09"), Price.of("1.12")),
                        new CopyOrder.Conditions(null, 30, Price.of("1.10005"), TOO_LATE)));
        assertThat(json(AvroJson.toJson(record).toString())).isEqualTo(json("""
                {"tenant_id":"default","account_id":"60001","issuer":"copy-engine","issued_at":"2026-03-02T10:00:00.500Z",
                 "expires_at":"2026-03-02T10:01:00Z","sandbox":false,"traceparent":"00-1","instruction":{"type":"OrderCommand",
                 "command_id":"6bd63121-ae8d-5ca0-a084-17e822026760","action":"open","symbol":"EURUSD","side":"buy",
                 "order_type":"market","volume":"0.50","price":"1.10005","stop_loss":"1.09","take_profit":"1.12",
                 "max_deviation_points":30,"magic":1413563216,"comment":"ta:6bd63121-ae8d-5ca0-a",
                 "copy":{"group_id":"alpha","leader_account":"50001","leader_position_id":"4711"}}}
                """));
    }

    /** The side is that of what is closed, and closes never expire. */
    @Test
    void closes() {
        OrderInstruction record = instruction(
                Market.SANDBOX,
                order(OrderAction.CLOSE, "0.2", StopPrices.NONE, new CopyOrder.Conditions("9001", null, null, null)));
        assertThat(json(AvroJson.toJson(record).toString())).isEqualTo(json("""
                {"tenant_id":"default","account_id":"60001","issuer":"copy-engine","issued_at":"2026-03-02T10:00:00.500Z",
                 "sandbox":true,"traceparent":"00-1","instruction":{"type":"OrderCommand",
                 "command_id":"6bd63121-ae8d-5ca0-a084-17e822026760","action":"close","symbol":"EURUSD","side":"buy",
                 "order_type":"market","volume":"0.20","position_id":"9001","magic":1413563216,
                 "comment":"ta:6bd63121-ae8d-5ca0-a",
                 "copy":{"group_id":"alpha","leader_account":"50001","leader_position_id":"4711"}}}
                """));
    }

    /** A stop that is left out is taken away. */
    @Test
    void modifies() {
        OrderInstruction record = instruction(
                Market.LIVE,
                order(
                        OrderAction.MODIFY,
                        "0",
                        new StopPrices(Price.of("1.095"), null),
                        new CopyOrder.Conditions("9001", null, null, null)));
        assertThat(json(AvroJson.toJson(record).toString())).isEqualTo(json("""
                {"tenant_id":"default","account_id":"60001","issuer":"copy-engine","issued_at":"2026-03-02T10:00:00.500Z",
                 "sandbox":false,"traceparent":"00-1","instruction":{"type":"OrderCommand",
                 "command_id":"6bd63121-ae8d-5ca0-a084-17e822026760","action":"modify","symbol":"EURUSD","side":"buy",
                 "order_type":"market","volume":"0.00","stop_loss":"1.095","position_id":"9001","magic":1413563216,
                 "comment":"ta:6bd63121-ae8d-5ca0-a",
                 "copy":{"group_id":"alpha","leader_account":"50001","leader_position_id":"4711"}}}
                """));
    }

    @Test
    void isTheFirstStepOfTheOrder() {
        FollowerEvent event = ordered(
                Market.LIVE,
                order(OrderAction.CLOSE, "0.2", StopPrices.NONE, new CopyOrder.Conditions("9001", null, null, null)));
        List<Outgoing> outputs = Outputs.of(FOLLOWER, event, NOW);
        assertThat(outputs).extracting(Outgoing::topic).containsExactly(Topic.ORDER_COMMANDS, Topic.COPY_ORDERS);
        assertThat(outputs).extracting(Outgoing::key).containsOnly("default/60001");
        assertThat(outputs).extracting(Outgoing::traceparent).containsOnly("00-1");
        CopyOrderStep step = (CopyOrderStep) outputs.getLast().value();
        assertThat(step.getCommandId()).isEqualTo(COMMAND.value());
        assertThat(step.getBefore()).isEqualTo(CopyOrderState.unknown_state);
        assertThat(step.getAfter()).isEqualTo(CopyOrderState.submitted);
    }

    /** MetaTrader 4 keeps 32 bits; the smallest brokers keep 27 characters. */
    @Test
    void marksFitTheTerminal() {
        assertThat(InstructionRecords.MAGIC).isBetween(1L, (long) Integer.MAX_VALUE);
        CopyOrder order = new CopyOrder(
                new CommandId("c-1"),
                OrderAction.CLOSE,
                "EURUSD",
                Side.BUY,
                Lots.ZERO,
                StopPrices.NONE,
                new CopyOrder.Conditions("9001", null, null, null));
        assertThat(instruction(Market.LIVE, order).getInstruction())
                .extracting("comment")
                .isEqualTo("ta:c-1");
    }

    private static OrderInstruction instruction(Market market, CopyOrder order) {
        return (OrderInstruction)
                Outputs.of(FOLLOWER, ordered(market, order), NOW).getFirst().value();
    }

    private static FollowerEvent ordered(Market market, CopyOrder order) {
        return new FollowerEvent.Ordered(LINK, market, order, "00-1");
    }

    private static CopyOrder order(
            OrderAction action, String volume, StopPrices stops, CopyOrder.Conditions conditions) {
        return new CopyOrder(COMMAND, action, "EURUSD", Side.BUY, Lots.of(volume), stops, conditions);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
