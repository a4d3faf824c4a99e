package io.tradeagent.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.local.broker.Brokers;
import io.tradeagent.local.broker.OpenRequest;
import io.tradeagent.local.broker.Side;
import io.tradeagent.local.broker.TradeMark;
import io.tradeagent.local.broker.TradeResult;
import io.tradeagent.local.terminal.TerminalEvent;
import io.tradeagent.local.terminal.wire.CommandOutcome;
import io.tradeagent.local.terminal.wire.EventFrames;
import io.tradeagent.local.terminal.wire.EventResult;
import io.tradeagent.local.terminal.wire.EventType;
import io.tradeagent.local.terminal.wire.ExecutionPayloads;
import io.tradeagent.local.terminal.wire.PositionNaming;
import io.tradeagent.local.terminal.wire.TradePayloads;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class NarratorTest {

    private final Narrator narrator = new Narrator();
    private final EventFrames frames = new EventFrames("run");

    @Test
    void tellsATradeWithItsSequence() {
        assertThat(narrator.tell("leader", report()))
                .contains(new Line(
                        Hue.TRADE,
                        "leader",
                        "ExecutionReport accepted",
                        "in 4",
                        "buy 0.10 EURUSD at 1.10010 (own trade)"));
    }

    @Test
    void tellsWhichOrderIsAcknowledgedAndHow() {
        ObjectNode ack = TradePayloads.commandAck(2, "c1", CommandOutcome.received());

        assertThat(narrator.tell("follower", answered(EventType.COMMAND_ACK, ack)))
                .contains(new Line(Hue.PLAIN, "follower", "CommandAck accepted", "in 4", "order 2 received"));
    }

    @Test
    void tellsOnlyTheFirstHeartbeat() {
        assertThat(narrator.tell("leader", new TerminalEvent.HeartbeatSent())).isPresent();
        assertThat(narrator.tell("leader", new TerminalEvent.HeartbeatSent())).isEmpty();
    }

    @Test
    void quietlyTellsTroubleOnly() {
        narrator.speak(Narrator.Tone.QUIET);

        assertThat(narrator.tell("leader", report())).isEmpty();
        assertThat(narrator.tell("leader", new TerminalEvent.RetryPlanned(Duration.ofSeconds(1), "why")))
                .isPresent();
        assertThat(narrator.tell("leader", new TerminalEvent.Promoted("leader")))
                .isEmpty();
        ObjectNode ack = TradePayloads.commandAck(2, "c1", CommandOutcome.received());
        assertThat(narrator.tell("leader", answered(EventType.COMMAND_ACK, ack)))
                .isEmpty();
    }

    private TerminalEvent report() {
        TradeResult.Done done = (TradeResult.Done) Brokers.account()
                .trade(
                        new OpenRequest("EURUSD", Side.BUY, new BigDecimal("0.10"), null, TradeMark.BY_HAND),
                        Brokers.START);
        return answered(
                EventType.EXECUTION_REPORT,
                new ExecutionPayloads(PositionNaming.FIRST_TICKET)
                        .of(done.deals().getFirst()));
    }

    private TerminalEvent answered(EventType type, ObjectNode payload) {
        return new TerminalEvent.EventAnswered(
                frames.frame(type, payload, Brokers.START),
                new EventResult("run-1", EventResult.Status.ACCEPTED, 4L, null));
    }
}
