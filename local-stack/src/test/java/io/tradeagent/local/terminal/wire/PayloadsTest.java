package io.tradeagent.local.terminal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.local.broker.Brokers;
import io.tradeagent.local.broker.CloseRequest;
import io.tradeagent.local.broker.Mishap;
import io.tradeagent.local.broker.OpenRequest;
import io.tradeagent.local.broker.Position;
import io.tradeagent.local.broker.ReverseRequest;
import io.tradeagent.local.broker.Side;
import io.tradeagent.local.broker.SimulatedAccount;
import io.tradeagent.local.broker.StopLevels;
import io.tradeagent.local.broker.StopsRequest;
import io.tradeagent.local.broker.TradeMark;
import io.tradeagent.local.broker.TradeResult;
import io.tradeagent.schemas.protocol.EaProtocol;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Everything that a terminal sends satisfies the protocol's JSON Schemas. */
class PayloadsTest {

    private static final EaProtocol PROTOCOL = new EaProtocol();

    private final SimulatedAccount account = Brokers.account();
    private final AccountPayloads payloads = new AccountPayloads(account, PositionNaming.FIRST_TICKET);
    private final EventFrames frames = new EventFrames("run");

    @Test
    void describesTheAccount() {
        open("0.10", new TradeMark(7, "by order", "c1"));

        requireValid(EventType.INIT_REQUEST, payloads.initRequest());
        requireValid(EventType.STATUS_HEARTBEAT, payloads.heartbeat(TradingState.RUNNING));
        List<ObjectNode> snapshot = snapshot();
        assertThat(snapshot).hasSize(1);
        requireValid(EventType.SYNC_SNAPSHOT, snapshot.getFirst());
        JsonNode position = snapshot.getFirst().at("/positions/0");
        assertThat(position.required("command_id").stringValue()).isEqualTo("c1");
        assertThat(position.required("volume").stringValue()).isEqualTo("0.10");
        assertThat(snapshot.getFirst().at("/recent_commands/0/outcome").stringValue())
                .isEqualTo("executed");
    }

    @Test
    void splitsASnapshotThatDoesNotFitOneEvent() {
        int positions = AccountPayloads.POSITIONS_A_PART + 1;
        for (int i = 0; i < positions; i++) {
            open("0.01", TradeMark.BY_HAND);
        }

        List<ObjectNode> parts = snapshot();

        assertThat(parts).hasSize(2).allSatisfy(part -> requireValid(EventType.SYNC_SNAPSHOT, part));
        assertThat(parts).extracting(part -> part.required("part").intValue()).containsExactly(1, 2);
        assertThat(parts).extracting(part -> part.required("positions").size()).containsExactly(positions - 1, 1);
        assertThat(parts)
                .extracting(part -> part.required("snapshot_id").stringValue())
                .containsOnly("s1");
        String frame = frames.frame(EventType.SYNC_SNAPSHOT, parts.getFirst(), Brokers.START)
                .frame();
        assertThat(frame.length()).as("64 KiB an event").isLessThan(64 * 1024);
    }

    @Test
    void describesTrades() {
        TradeResult opened = open("0.10", TradeMark.BY_HAND);
        TradeResult closed = account.trade(
                new CloseRequest("EURUSD", Side.BUY, new BigDecimal("0.04"), null, TradeMark.BY_HAND), Brokers.START);

        for (TradeResult result : List.of(opened, closed)) {
            JsonNode report = new ExecutionPayloads(PositionNaming.FIRST_TICKET)
                    .of(((TradeResult.Done) result).deals().getFirst());
            requireValid(EventType.EXECUTION_REPORT, (ObjectNode) report);
            assertThat(report.has("command_id")).as("a leader's own trade").isFalse();
        }
        Instruction.Size size = new Instruction.Size("EURUSD", Side.SELL, new BigDecimal("0.10"));
        requireValid(EventType.ORDER_INTENT, TradePayloads.orderIntent("i1", size, "why not"));
        requireValid(EventType.COMMAND_ACK, TradePayloads.commandAck(3, "c1", CommandOutcome.executed("1", "2")));
        requireValid(EventType.COMMAND_ACK, TradePayloads.commandAck(3, "c1", CommandOutcome.rejected("canceled")));
        requireValid(EventType.COMMAND_ACK, TradePayloads.commandAck(4, null, CommandOutcome.executed()));
        requireValid(EventType.SHUTDOWN_NOTICE, TradePayloads.shutdownNotice("good night"));
    }

    @Test
    void everyKindOfReportFollowsTheProtocol() {
        account.whims().bring(Mishap.SPLIT_FILL);
        open("0.10", TradeMark.BY_HAND);
        account.whims().bring(Mishap.CANCELED_REST);
        open("0.20", new TradeMark(7, "by order", "c1"));
        Position position = account.positions().getFirst();
        account.trade(StopsRequest.byHand(position, StopLevels.of("1.09000", "1.12000")), Brokers.START);
        account.broker().markets().getFirst().moveTo(new BigDecimal("1.08000"), Side.SELL, Brokers.START);
        account.trade(ReverseRequest.byHand(account.positions().getFirst()), Brokers.START);

        List<ObjectNode> reports = account.reportsAfter(0).stream()
                .map(new ExecutionPayloads(PositionNaming.PRESENT_TICKET)::of)
                .toList();

        assertThat(reports)
                .hasSizeGreaterThan(6)
                .allSatisfy(report -> requireValid(EventType.EXECUTION_REPORT, report));
        assertThat(reports)
                .extracting(report -> report.required("exec_type").stringValue())
                .contains("partial_fill", "fill", "canceled", "replaced");
        requireValid(EventType.SYNC_SNAPSHOT, snapshot().getFirst());
    }

    private TradeResult open(String volume, TradeMark mark) {
        return account.trade(new OpenRequest("EURUSD", Side.BUY, new BigDecimal(volume), null, mark), Brokers.START);
    }

    private List<ObjectNode> snapshot() {
        List<RecentCommand> recent = List.of(new RecentCommand("c1", CommandOutcome.executed("1001", "1001")));
        return payloads.snapshot(SnapshotReason.SESSION_START, recent, "s1", Brokers.START);
    }

    private void requireValid(EventType type, ObjectNode payload) {
        String frame = frames.frame(type, payload, Brokers.START).frame();
        assertThat(PROTOCOL.validateEvent(JsonMapper.shared().readTree(frame))).isEmpty();
    }
}
