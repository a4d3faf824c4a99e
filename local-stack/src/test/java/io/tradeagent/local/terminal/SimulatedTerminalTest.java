package io.tradeagent.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.local.broker.Brokers;
import io.tradeagent.local.broker.OpenRequest;
import io.tradeagent.local.broker.Side;
import io.tradeagent.local.broker.SimulatedAccount;
import io.tradeagent.local.broker.TradeMark;
import io.tradeagent.local.terminal.link.AuthKey;
import io.tradeagent.local.terminal.link.ConnectAnswer;
import io.tradeagent.local.terminal.link.SessionAnswer;
import io.tradeagent.local.terminal.link.SessionRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SimulatedTerminalTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final ManualLoop loop = new ManualLoop();
    private final ScriptedGateway gateway = new ScriptedGateway();
    private final SimulatedAccount account = Brokers.account();
    private final List<TerminalEvent> happened = new ArrayList<>();
    private final SimulatedTerminal terminal = new SimulatedTerminal(
            loop,
            gateway,
            new SessionRequest(
                    "default",
                    "5012345",
                    new AuthKey("very secret"),
                    SessionRequest.Platform.MT5,
                    new SessionRequest.EaProgram("Test", "1.0", 1),
                    SessionRequest.TradingMode.LIVE),
            account,
            new Random(1),
            happened::add);

    @BeforeEach
    void givenConnected() {
        terminal.start();
        loop.settle();
    }

    @Test
    void introducesItselfAndBeatsAtTheIntervalOfTheGrant() {
        assertThat(gateway.frames)
                .extracting(frame -> frame.required("type").stringValue())
                .containsExactly("InitRequest", "SyncSnapshot", "StatusHeartbeat");

        loop.pass(Duration.ofSeconds(31));

        assertThat(gateway.ofType("StatusHeartbeat")).hasSize(3);
    }

    @Test
    void executesACommandOnceHoweverOftenItComes() {
        gateway.says(order(1, 0, "c1", "open", "0.10"));
        gateway.says(order(1, 0, "c1", "open", "0.10"));
        loop.settle();

        assertThat(account.positions()).hasSize(1);
        assertThat(gateway.ofType("ExecutionReport")).hasSize(1);
        assertThat(acks()).containsExactly("1 c1 received", "1 c1 executed", "1 c1 executed");
    }

    @Test
    void aCommandThatTheBrokerRefusesIsRejectedWithItsReason() {
        gateway.says(order(1, 0, "c1", "open", "0.001"));
        gateway.says(order(2, 1, "c2", "close", "0.10"));
        gateway.says(order(3, 2, "c3", "dance", "0.10"));
        loop.settle();

        assertThat(gateway.ofType("CommandAck"))
                .extracting(ack -> ack.at("/payload/code").stringValue("-"))
                .containsExactly("-", "invalid_volume", "-", "nothing_to_close", "-", "unsupported_action");
        assertThat(account.positions()).isEmpty();
    }

    @Test
    void anOpenThatComesTooLateIsExpired() {
        gateway.says(order(1, 0, "c1", "open", "0.10")
                .replace("'previous_sequence'", "'expires_at':'2026-01-05T09:59:59Z','previous_sequence'"));
        loop.settle();

        assertThat(acks()).containsExactly("1 c1 received", "1 c1 expired");
        assertThat(account.positions()).isEmpty();
    }

    @Test
    void aCancelThatOvertakesItsOrderRejectsIt() {
        gateway.says("{'type':'OrderCancel','sequence':1,'previous_sequence':0,'payload':"
                + "{'command_id':'x','target_command_id':'c1','reason':'test'}}");
        gateway.says(order(2, 1, "c1", "open", "0.10"));
        loop.settle();

        assertThat(acks()).containsExactly("1 x received", "1 x executed", "2 c1 rejected");
        assertThat(account.positions()).isEmpty();
    }

    @Test
    void resendsWhatIsUnansweredInOrderAfterABreakAndNamesWhatItHasSeen() {
        gateway.accepts("InitRequest", 1);
        gateway.says(order(4, 0, "c1", "open", "0.10"));
        loop.settle();
        List<String> unanswered = ids(gateway.frames, "InitRequest", "StatusHeartbeat");
        gateway.frames.clear();

        gateway.closes(1006, "");
        loop.pass(Duration.ofSeconds(2));

        assertThat(gateway.afters).containsExactly(0L, 4L);
        assertThat(ids(gateway.frames, "StatusHeartbeat")).isEqualTo(unanswered);
        assertThat(gateway.idempotencyKeys).as("the session is the same").hasSize(1);
    }

    @Test
    void answersADemandWithASnapshotOfItsOwnAndItsSequenceAlone() {
        gateway.says(order(1, 0, "c1", "open", "0.10"));
        gateway.says(
                "{'type':'SyncSnapshot','sequence':2,'previous_sequence':1,'message_id':'m2','issued_at':'2026-01-05T10:00:00Z',"
                        + "'payload':{'snapshot_id':'s1','reason':'on_demand','unsettled_commands':[],'unsettled_total':0}}");
        loop.settle();

        JsonNode snapshot = gateway.ofType("SyncSnapshot").getLast().required("payload");
        assertThat(snapshot.required("reason").stringValue()).isEqualTo("on_demand");
        assertThat(snapshot.required("recent_commands").toString()).contains("c1");
        JsonNode ack = gateway.ofType("CommandAck").getLast().required("payload");
        assertThat(ack.required("sequence").longValue()).isEqualTo(2);
        assertThat(ack.hasNonNull("command_id")).isFalse();
        assertThat(ack.required("outcome").stringValue()).isEqualTo("executed");
    }

    @Test
    void keepsReportsOfAPendingSessionUntilItIsPromoted() {
        gateway.accepts("InitRequest", 1);
        gateway.accepts("SyncSnapshot", 2);
        terminal.trade(new OpenRequest("EURUSD", Side.BUY, new BigDecimal("0.10"), null, TradeMark.BY_HAND));
        loop.settle();
        JsonNode report = gateway.ofType("ExecutionReport").getFirst();
        gateway.refuses(report, "session_pending");
        loop.pass(LONG);
        assertThat(gateway.ofType("ExecutionReport")).hasSize(1);

        gateway.says("{'type':'InitAck','payload':{'role':'standalone','heartbeat_interval_ms':15000,"
                + "'copy_groups':[],'server_time':'2026-01-05T10:00:00Z'}}");
        loop.settle();

        assertThat(gateway.ofType("ExecutionReport")).containsExactly(report, report);
    }

    @Test
    void goesOnAfterRetryInOrder() {
        JsonNode init = gateway.ofType("InitRequest").getFirst();
        JsonNode snapshot = gateway.ofType("SyncSnapshot").getFirst();
        gateway.refuses(init, "retry_in_order");
        gateway.refuses(snapshot, "retry_in_order");
        loop.pass(Duration.ofSeconds(1));

        assertThat(ids(gateway.frames, "StatusHeartbeat")).containsExactlyElementsOf(idsTwice(init, snapshot));
    }

    @Test
    void aPlatformThatDoesNotAnswerIsLeftForAnotherConnection() {
        loop.pass(LONG);

        assertThat(gateway.afters).hasSizeGreaterThan(1);
        assertThat(gateway.streamsDropped()).isPositive();
    }

    @Test
    void aLostMessageMakesItConnectAnew() {
        gateway.says(order(1, 0, "c1", "open", "0.10"));
        gateway.says(order(3, 2, "c3", "open", "0.30"));
        loop.settle();
        assertThat(account.positions()).hasSize(1);

        loop.pass(LONG);

        assertThat(gateway.afters).startsWith(0L, 1L);
    }

    @Test
    void stopsWhenSupersededOrRejected() {
        gateway.says("{'type':'ShutdownNotice','payload':{'reason':'session_superseded'}}");
        gateway.closes(4001, "session_superseded");
        loop.pass(LONG);

        assertThat(happened)
                .last()
                .isEqualTo(new TerminalEvent.Stopped(StopReason.SUPERSEDED, "closed with 4001 session_superseded"));
        assertThat(gateway.afters).hasSize(1);
    }

    @Test
    void comesBackAtOnceWhenTheGatewayRestarts() {
        gateway.closes(1012, "");
        loop.pass(Duration.ZERO);

        assertThat(gateway.afters).hasSize(2);
    }

    @Test
    void asksForANewSessionWhenItsTokenIsWorthNothing() {
        gateway.nextConnects.add(new ConnectAnswer.Refused(401));
        gateway.closes(1006, "");
        loop.pass(Duration.ofSeconds(2));

        assertThat(gateway.idempotencyKeys).hasSize(2).doesNotHaveDuplicates();
        assertThat(ids(gateway.frames, "StatusHeartbeat"))
                .as("introduces itself again")
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void repeatsARequestWithUnknownOutcomeUnderTheSameKey() {
        gateway.nextSessions.add(new SessionAnswer.Unreachable("connection reset"));
        gateway.nextSessions.add(new SessionAnswer.Refused(503, "not_durable", null));
        terminal.start();
        loop.pass(LONG);

        List<String> keys = gateway.idempotencyKeys;
        assertThat(keys).hasSize(4);
        assertThat(keys.subList(1, 4)).containsOnly(keys.get(1));
        assertThat(keys.get(0)).isNotEqualTo(keys.get(1));
    }

    @Test
    void gatewaysWishToBeLeftAloneIsHonoured() {
        gateway.nextSessions.add(new SessionAnswer.Refused(429, "rate_limited", Duration.ofSeconds(7)));
        terminal.start();

        loop.pass(Duration.ofMillis(6900));
        assertThat(gateway.idempotencyKeys).hasSize(2);
        loop.pass(Duration.ofMillis(200));
        assertThat(gateway.idempotencyKeys).hasSize(3);
    }

    @Test
    void aFinalRefusalStopsIt() {
        gateway.nextSessions.add(new SessionAnswer.Refused(409, "sandbox_mismatch", null));
        terminal.start();
        loop.pass(LONG);

        assertThat(happened).last().isEqualTo(new TerminalEvent.Stopped(StopReason.REFUSED, "sandbox_mismatch"));
    }

    @Test
    void anUnreadableFrameIsToldAndLeftAlone() {
        gateway.says("{'type':'OrderCommand','sequence':1,'previous_sequence':0,'payload':{'command_id':'c1'}}");
        gateway.says("not json");
        gateway.says("{'type':'SomethingNew','payload':{}}");
        loop.settle();

        assertThat(happened.stream().filter(TerminalEvent.Alerted.class::isInstance))
                .hasSize(3);
        assertThat(acks()).isEmpty();
    }

    @Test
    void neverTellsItsSecrets() {
        assertThat(happened.toString()).doesNotContain("very secret").doesNotContain("token]");
    }

    private static String order(long sequence, long previous, String commandId, String action, String volume) {
        return "{'type':'OrderCommand','sequence':" + sequence + ",'previous_sequence':" + previous
                + ",'message_id':'m" + sequence + "','issued_at':'2026-01-05T10:00:00Z','payload':{'command_id':'"
                + commandId + "','action':'" + action
                + "','symbol':'EURUSD','side':'buy','order_type':'market','volume':'"
                + volume + "','magic':7,'comment':''}}";
    }

    private List<String> acks() {
        return gateway.ofType("CommandAck").stream()
                .map(frame -> frame.required("payload"))
                .map(ack -> ack.required("sequence").asString() + " "
                        + ack.required("command_id").stringValue() + " "
                        + ack.required("outcome").stringValue())
                .toList();
    }

    private static List<String> ids(List<JsonNode> frames, String... withoutTypes) {
        return frames.stream()
                .filter(frame ->
                        !List.of(withoutTypes).contains(frame.required("type").stringValue()))
                .map(frame -> frame.required("event_id").stringValue())
                .toList();
    }

    private static List<String> idsTwice(JsonNode first, JsonNode second) {
        List<String> once = ids(List.of(first, second));
        return List.of(once.get(0), once.get(1), once.get(0), once.get(1));
    }
}
