package io.tradeagent.copy.codec;

import static io.tradeagent.copy.codec.Events.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.engine.EngineInput;
import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.execution.OrderType;
import io.tradeagent.copy.execution.OrderWish;
import io.tradeagent.copy.execution.PendingTerms;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.follower.FollowerEvent;
import io.tradeagent.copy.follower.LinkKey;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.leader.PositionKey;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.order.OrderAction;
import io.tradeagent.copy.reconciliation.HeldOrder;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import io.tradeagent.schema.ea.ExecutionReport;
import io.tradeagent.schema.ea.ExecutionReportEvent;
import io.tradeagent.schema.ea.PendingOrder;
import io.tradeagent.schema.ea.SyncSnapshot;
import io.tradeagent.schema.ea.SyncSnapshotEvent;
import io.tradeagent.schemas.json.AvroJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pending orders, in the words of the EA protocol. */
class PendingRecordsTest {

    private static final Account FOLLOWER = Account.parse("default/60001");
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.5Z");
    private static final Instant TOO_LATE = Instant.parse("2026-03-02T10:01:00Z");
    private static final Instant END = Instant.parse("2026-03-03T00:00:00Z");
    private static final CommandId PLACING = new CommandId("6bd63121-ae8d-5ca0-a084-17e822026760");
    private static final PendingTerms TERMS = new PendingTerms(
            OrderType.STOP_LIMIT,
            Price.of("1.12"),
            Price.of("1.115"),
            new StopPrices(Price.of("1.09"), Price.of("1.15")),
            END);

    @Test
    void places() {
        assertThat(instruction(OrderAction.PLACE, "0.5", TOO_LATE, TERMS, null)).isEqualTo(json("""
                {"tenant_id":"default","account_id":"60001","issuer":"copy-engine","issued_at":"2026-03-02T10:00:00.500Z",
                 "expires_at":"2026-03-02T10:01:00Z","sandbox":false,"instruction":{"type":"OrderCommand",
                 "command_id":"c-1","action":"place","symbol":"EURUSD","side":"buy","order_type":"stop_limit",
                 "volume":"0.50","price":"1.12","stop_limit_price":"1.115","stop_loss":"1.09","take_profit":"1.15",
                 "time_in_force":"gtd","order_expires_at":"2026-03-03T00:00:00Z","magic":1413563216,"comment":"ta:c-1",
                 "copy":{"group_id":"alpha","leader_account":"50001","leader_position_id":"4711"}}}
                """));
    }

    /** What is left out is taken away, as of a position. */
    @Test
    void changes() {
        PendingTerms bare = new PendingTerms(OrderType.LIMIT, Price.of("1.08"), null, StopPrices.NONE, null);
        assertThat(instruction(OrderAction.MODIFY_ORDER, "0.3", null, bare, "9001"))
                .isEqualTo(json("""
                {"tenant_id":"default","account_id":"60001","issuer":"copy-engine","issued_at":"2026-03-02T10:00:00.500Z",
                 "sandbox":false,"instruction":{"type":"OrderCommand",
                 "command_id":"c-1","action":"modify_order","symbol":"EURUSD","side":"buy","order_type":"limit",
                 "volume":"0.30","price":"1.08","time_in_force":"gtc","order_id":"9001","magic":1413563216,
                 "comment":"ta:c-1",
                 "copy":{"group_id":"alpha","leader_account":"50001","leader_position_id":"4711"}}}
                """));
    }

    @Test
    void takesBack() {
        assertThat(instruction(OrderAction.CANCEL, "0.5", null, TERMS, "9001")).isEqualTo(json("""
                {"tenant_id":"default","account_id":"60001","issuer":"copy-engine","issued_at":"2026-03-02T10:00:00.500Z",
                 "sandbox":false,"instruction":{"type":"OrderCancel","command_id":"c-1","order_id":"9001",
                 "reason":"leader_withdrew"}}
                """));
    }

    @Test
    void takesBackWhatIsNotKnownToBePlaced() {
        assertThat(instruction(OrderAction.CANCEL, "0.5", null, TERMS, null)).isEqualTo(json("""
                {"tenant_id":"default","account_id":"60001","issuer":"copy-engine","issued_at":"2026-03-02T10:00:00.500Z",
                 "sandbox":false,"instruction":{"type":"OrderCancel","command_id":"c-1",
                 "target_command_id":"6bd63121-ae8d-5ca0-a084-17e822026760","reason":"leader_withdrew"}}
                """));
    }

    @Test
    void tellsWhatAnOrderWaitsFor() {
        ExecutionReport.Builder report = Events.report()
                .setOrderType(io.tradeagent.schema.ea.OrderType.stop_limit)
                .setOrderQty(decimal("0.04"))
                .setPrice(decimal("1.12"))
                .setStopLimitPrice(decimal("1.115"))
                .setExpiresAt(END);

        OrderWish wish = execution(report).order().wish();
        assertThat(wish)
                .isEqualTo(
                        new OrderWish(OrderType.STOP_LIMIT, Lots.of("0.04"), Price.of("1.12"), Price.of("1.115"), END));
        assertThat(wish.terms(TERMS.stops())).contains(TERMS);
    }

    /** A limit has no second price, whatever a terminal writes there, and what says too little places nothing. */
    @Test
    void tellsTermsOnlyWhereTheyAreWhole() {
        ExecutionReport.Builder report = Events.report()
                .setOrderType(io.tradeagent.schema.ea.OrderType.limit)
                .setStopLimitPrice(decimal("0"));
        assertThat(execution(report).order().wish().terms(StopPrices.NONE)).isEmpty();
        assertThat(execution(report.setPrice(decimal("1.08"))).order().wish().terms(StopPrices.NONE))
                .contains(new PendingTerms(OrderType.LIMIT, Price.of("1.08"), null, StopPrices.NONE, null));
        report.setOrderType(io.tradeagent.schema.ea.OrderType.market);
        assertThat(execution(report).order().wish().terms(StopPrices.NONE)).isEmpty();
        assertThat(execution(Events.report()).order().wish()).isEqualTo(OrderWish.UNSAID);
    }

    @Test
    void tellsWhichOrdersWait() {
        SyncSnapshot snapshot = Events.snapshot()
                .setReason(io.tradeagent.schema.ea.SnapshotReason.periodic)
                .setOrders(List.of(waiting("9001", "c-7"), waiting("9002", null)))
                .build();
        EngineInput.SnapshotTold told = (EngineInput.SnapshotTold)
                TerminalCodec.read(new SyncSnapshotEvent(Events.envelope().build(), snapshot));

        assertThat(told.part().content().orders())
                .containsExactly(new HeldOrder("9001", new CommandId("c-7")), new HeldOrder("9002", null));
    }

    private static PendingOrder waiting(String id, @Nullable String command) {
        return PendingOrder.newBuilder()
                .setOrderId(id)
                .setSymbol("EURUSD")
                .setVolume(decimal("0.5"))
                .setPrice(decimal("1.08"))
                .setMagic(0)
                .setComment("")
                .setCommandId(command)
                .build();
    }

    private static Execution execution(ExecutionReport.Builder report) {
        ExecutionReportEvent event = new ExecutionReportEvent(Events.envelope().build(), report.build());
        return ((EngineInput.Executed) TerminalCodec.read(event)).execution();
    }

    private static JsonNode instruction(
            OrderAction action,
            String volume,
            @Nullable Instant expiresAt,
            PendingTerms terms,
            @Nullable String orderId) {
        CopyOrder order = new CopyOrder(
                new CommandId("c-1"),
                action,
                "EURUSD",
                Side.BUY,
                Lots.of(volume),
                terms.stops(),
                new CopyOrder.Conditions(null, null, null, expiresAt, new CopyOrder.Waiting(terms, orderId, PLACING)));
        LinkKey link = new LinkKey(new GroupId("alpha"), new PositionKey(Account.parse("default/50001"), "4711", 0));
        FollowerEvent event = new FollowerEvent.Ordered(link, Market.LIVE, order, null);
        return json(AvroJson.toJson(Outputs.of(FOLLOWER, event, NOW).getFirst().value())
                .toString());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
