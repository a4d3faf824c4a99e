package io.tradeagent.local.terminal;

import static io.tradeagent.local.terminal.TestTerminal.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.local.broker.BrokerTemper;
import io.tradeagent.local.broker.Brokers;
import io.tradeagent.local.broker.Mishap;
import io.tradeagent.local.broker.OpenRequest;
import io.tradeagent.local.broker.Side;
import io.tradeagent.local.broker.SimulatedAccount;
import io.tradeagent.local.broker.StopLevels;
import io.tradeagent.local.broker.TradingRight;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a terminal makes of a broker that is slow, fussy or out of reach. */
class RoughBrokerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TestTerminal it = new TestTerminal(Brokers.account());

    @Test
    void aSlowBrokerLeavesACommandReceivedUntilItsAnswerIsThere() {
        Duration exactly = Duration.ofMillis(200);
        BrokerTemper slow = BrokerTemper.GENTLE.answeringIn(exactly, exactly);
        TestTerminal far = new TestTerminal(new SimulatedAccount(Brokers.eurUsd(), Brokers.dollars(), slow));

        far.ordered("c1", "open", "0.10", "");
        far.passes(Duration.ofMillis(99));
        assertThat(far.account.positions()).isEmpty();
        far.passes(Duration.ofMillis(1));
        assertThat(far.account.positions())
                .as("the request needs half of the time")
                .hasSize(1);
        assertThat(text(far.lastReport(), "command_id")).isEqualTo("c1");
        assertThat(far.answers("c1")).containsExactly("received");
        far.passes(Duration.ofMillis(100));
        assertThat(far.answers("c1")).containsExactly("received", "executed");
    }

    @Test
    void theMarketMayMoveBeforeARequestArrives() {
        Duration exactly = Duration.ofMillis(200);
        BrokerTemper slow = BrokerTemper.GENTLE.answeringIn(exactly, exactly);
        TestTerminal far = new TestTerminal(new SimulatedAccount(Brokers.eurUsd(), Brokers.dollars(), slow));

        far.ordered("c1", "open", "0.10", ",'max_deviation_points':5");
        far.ordered("c2", "open", "0.10", "");
        far.bidIs("1.10006");
        far.passes(exactly);

        assertThat(far.answers("c1")).containsExactly("received", "rejected price_off");
        assertThat(far.answers("c2")).containsExactly("received", "executed");
        assertThat(text(far.lastReport(), "last_price")).isEqualTo("1.10016");
    }

    @Test
    void aLostReplyIsFoundInTheHistory() {
        it.account.whims().bring(Mishap.LOST_REPLY);

        it.ordered("c1", "open", "0.10", "");
        assertThat(it.answers("c1")).containsExactly("received");
        assertThat(it.reports()).as("the deal is known at once").hasSize(1);
        it.ordered("c1", "open", "0.10", "");
        it.passes(PATIENCE);

        assertThat(it.answers("c1")).containsExactly("received", "received", "executed");
        assertThat(it.account.positions()).hasSize(1);
        JsonNode executed = it.payloads("CommandAck").getLast();
        assertThat(text(executed, "position_id"))
                .isEqualTo(it.account.positions().getFirst().positionId());
    }

    @Test
    void aSnapshotBeforeTheLostReplyWasFoundShowsWhatTheCommandDid() {
        it.account.whims().bring(Mishap.LOST_REPLY);
        it.ordered("c1", "open", "0.10", "");

        it.terminal.start();
        it.loop.settle();

        JsonNode snapshot = it.lastSnapshot();
        assertThat(text(snapshot.at("/recent_commands/0"), "outcome")).isEqualTo("received");
        assertThat(text(snapshot.at("/positions/0"), "command_id")).isEqualTo("c1");
    }

    @Test
    void aLostRequestIsRejectedWhenTheHistoryShowsNothing() {
        it.account.whims().bring(Mishap.LOST_REQUEST);

        it.ordered("c1", "open", "0.10", "");
        it.passes(PATIENCE);

        assertThat(it.answers("c1")).containsExactly("received", "rejected timeout");
        assertThat(it.account.positions()).isEmpty();
    }

    @Test
    void aRequoteIsRejectedAndAnotherCommandMayTryAgain() {
        it.account.whims().bring(Mishap.REQUOTE);

        it.ordered("c1", "open", "0.10", "");
        it.ordered("c2", "open", "0.10", "");

        assertThat(it.answers("c1")).containsExactly("received", "rejected requote");
        assertThat(it.answers("c2")).containsExactly("received", "executed");
    }

    @Test
    void aFillInPartsIsReportedPartByPart() {
        it.account.whims().bring(Mishap.SPLIT_FILL);
        it.ordered("c1", "open", "0.10", "");

        assertThat(it.reports())
                .extracting(report -> text(report, "exec_type"))
                .containsExactly("partial_fill", "fill");
        assertThat(it.reports())
                .extracting(report -> text(report, "command_id"))
                .containsOnly("c1");
        assertThat(text(it.lastReport(), "cum_qty")).isEqualTo("0.10");
        assertThat(text(it.lastReport(), "leaves_qty")).isEqualTo("0.00");
        assertThat(it.answers("c1")).containsExactly("received", "executed");
    }

    @Test
    void aRestThatTheBrokerTakesBackIsReportedAsCanceled() {
        it.account.whims().bring(Mishap.CANCELED_REST);
        it.ordered("c1", "open", "0.10", "");

        assertThat(it.reports())
                .extracting(report -> text(report, "exec_type"))
                .containsExactly("partial_fill", "canceled");
        assertThat(text(it.lastReport(), "leaves_qty")).isEqualTo("0.00");
        assertThat(text(it.lastReport(), "cum_qty")).isEqualTo(text(it.reports().getFirst(), "cum_qty"));
    }

    @Test
    void aStreamThatBreaksInTheMiddleLosesNoReportAndNoAnswer() {
        it.account.whims().bring(Mishap.BROKEN_STREAM);
        it.ordered("c1", "open", "0.10", "");
        it.gateway.frames.clear();

        it.passes(Duration.ofSeconds(5));

        assertThat(it.gateway.afters).hasSize(2);
        assertThat(it.reports())
                .extracting(report -> text(report, "command_id"))
                .containsExactly("c1");
        assertThat(it.answers("c1")).containsExactly("received", "executed");
        assertThat(it.account.positions()).hasSize(1);
    }

    @Test
    void withoutItsBrokerItSaysSoAndCatchesUpLater() {
        it.opened(OpenRequest.byHand("EURUSD", Side.BUY, "0.10").with(StopLevels.of("1.09000", "1.20000")));
        it.terminal.loseBroker();
        it.loop.settle();

        it.ordered("c1", "open", "0.10", "");
        it.bidIs("1.08900");
        it.passes(Duration.ofSeconds(15));
        assertThat(it.answers("c1")).containsExactly("received", "rejected no_connection");
        assertThat(it.reports()).hasSize(1);
        assertThat(text(it.payloads("StatusHeartbeat").getLast(), "state")).isEqualTo("disconnected");

        it.terminal.findBroker();
        it.loop.settle();
        assertThat(text(it.lastReport(), "reason")).isEqualTo("stop_loss");
    }

    @Test
    void anAccountThatMayNotTradeSaysSo() {
        it.account.grant(TradingRight.NONE);

        it.ordered("c1", "open", "0.10", "");
        it.passes(Duration.ofSeconds(15));

        assertThat(it.answers("c1")).containsExactly("received", "rejected trade_disabled");
        assertThat(text(it.payloads("StatusHeartbeat").getLast(), "state")).isEqualTo("trading_disabled");
    }
}
