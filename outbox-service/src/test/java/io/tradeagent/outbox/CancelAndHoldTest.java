package io.tradeagent.outbox;

import static io.tradeagent.outbox.Orders.cancel;
import static io.tradeagent.outbox.Orders.close;
import static io.tradeagent.outbox.Orders.executed;
import static io.tradeagent.outbox.Orders.inSandbox;
import static io.tradeagent.outbox.Orders.open;
import static io.tradeagent.outbox.Sessions.KEY_A;
import static io.tradeagent.outbox.Sessions.KEY_B;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.outbox.Hold.Level;
import io.tradeagent.outbox.OutboxEvent.OrderSent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is taken back, by its issuer or by a hold. */
class CancelAndHoldTest {

    private final Outboxes outbox = new Outboxes();
    private final Sessions ready = Sessions.ready(KEY_A, 1);

    @Test
    void unsentCommandIsCanceledAndNeitherIsSent() {
        outbox.session(ready.disconnected());
        outbox.submit(open("o1"));
        outbox.submit(cancel("x1", "o1"));
        assertThat(outbox.endings()).containsExactly("o1=CANCELED/canceled", "x1=EXECUTED/canceled_before_sending");
        outbox.session(ready);
        assertThat(outbox.sendings()).isEmpty();
    }

    @Test
    void cancelOfASentCommandGoesToTheTerminalThatHasIt() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        outbox.session(Sessions.ready(KEY_B, 1).authenticatedAt(Outboxes.START.plusSeconds(1)));
        outbox.submit(cancel("x1", "o1"));
        assertThat(outbox.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        OrderSent.class,
                        sent -> assertThat(sent.order().slot().recipient()).isEqualTo(KEY_A));
    }

    @Test
    void cancelOfACommandThatWasNeverSentAndIsOverIsRejected() {
        outbox.session(ready.disconnected());
        outbox.submit(open("o1"));
        outbox.submit(cancel("x1", "o1"));
        outbox.submit(cancel("x2", "o1"));
        assertThat(outbox.endings()).containsExactly("x2=REJECTED/already_settled");
    }

    @Test
    void cancelOfAnUnknownOrSettledCommandIsForTheTerminalToAnswer() {
        outbox.session(ready);
        outbox.submit(cancel("x1", "never-seen"));
        assertThat(outbox.sendings()).containsExactly("1<0:x1");
        outbox.submit(open("o1"));
        outbox.ack(ready, 2, "o1", executed());
        outbox.submit(cancel("x2", "o1"));
        assertThat(outbox.sendings()).containsExactly("3<2:x2");
    }

    @Test
    void sandboxCancelDoesNotTouchALiveCommand() {
        outbox.session(ready.disconnected());
        outbox.submit(open("o1"));
        outbox.submit(inSandbox(cancel("x1", "o1")));
        assertThat(outbox.endings()).containsExactly("x1=DEAD_LETTERED/sandbox_mismatch");
        outbox.session(ready);
        assertThat(outbox.sendings()).containsExactly("1<0:o1");
    }

    @Test
    void cancelTakesBackWhatASnapshotHasClearedAndWasNotSentAgain() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        Sessions second = Sessions.ready(KEY_A, 2);
        outbox.snapshot(second, Snapshot.Memory.TOLD);
        outbox.submit(cancel("x1", "o1"));
        assertThat(outbox.endings()).containsExactly("o1=CANCELED/canceled", "x1=EXECUTED/canceled_before_sending");
        outbox.session(second);
        assertThat(outbox.sendings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Level.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void holdStopsOpensOfEveryIssuer(Level level) {
        outbox.session(ready.disconnected());
        outbox.submit(open("o1"));
        outbox.submit(close("c1"));
        outbox.hold("account", level, 1);
        assertThat(outbox.endings()).containsExactly("o1=CANCELED/trading_hold");
        outbox.submit(open("o2"));
        assertThat(outbox.endings()).containsExactly("o2=CANCELED/trading_hold");
        outbox.submit(close("c2"));
        outbox.session(ready);
        assertThat(outbox.sendings()).as("after the demand").hasSize(3).endsWith("2<1:c1", "3<2:c2");
    }

    @Test
    void holdSendsACancelOfWhatIsOutAheadOfAllPendingSends() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        outbox.session(ready.disconnected());
        outbox.submit(close("c1"));
        outbox.hold("account", Level.STOP_OPENS, 1);
        outbox.session(ready.connected(2, 1));
        assertThat(outbox.sendings()).hasSize(3).first().asString().startsWith("2<1:");
        assertThat(outbox.sendings().getLast()).isEqualTo("4<3:c1");
        var cancel = outbox.sent(KEY_A, 2).order();
        assertThat(cancel.content().payload())
                .isEqualTo(new Payload.HoldCancel(open("o1").id()));
        outbox.hold("account", Level.FLATTEN, 2);
        assertThat(outbox.sendings()).as("cancelled once, asked again").hasSize(1);
    }

    @Test
    void whatIsOutIsNotSentAgainWhileTheHoldLasts() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        outbox.hold("account", Level.STOP_OPENS, 1);
        outbox.ack(ready, 2, outbox.sent(KEY_A, 2).order().id().value(), Orders.rejected("already_executed"));
        outbox.pass(Duration.ofMinutes(1));
        assertThat(outbox.sendings()).doesNotContain("1<0:o1");
        outbox.session(ready.connected(2, 0));
        assertThat(outbox.sendings()).doesNotContain("1<0:o1");
        outbox.hold("account", Level.NONE, 2);
        assertThat(outbox.sendings()).containsExactly("1<0:o1");
    }

    @Test
    void whatTheTerminalHasTakenBackIsNeverSentAgain() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        outbox.hold("account", Level.STOP_OPENS, 1);
        outbox.ack(ready, 2, outbox.sent(KEY_A, 2).order().id().value(), executed());
        assertThat(outbox.endings()).contains("o1=CANCELED/trading_hold");
        outbox.hold("account", Level.NONE, 2);
        outbox.session(ready.connected(2, 0));
        assertThat(outbox.sendings()).isEmpty();
        outbox.ack(ready, 1, "o1", executed());
        assertThat(outbox.endings()).as("the terminal has the last word").containsExactly("o1=EXECUTED/null");
    }

    @Test
    void whatASnapshotClearsDuringAHoldIsCanceled() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        outbox.hold("account", Level.STOP_OPENS, 1);
        Sessions second = Sessions.ready(KEY_A, 2);
        outbox.session(second);
        outbox.snapshot(second, Snapshot.Memory.TOLD);
        assertThat(outbox.endings()).containsExactly("o1=CANCELED/trading_hold");
    }

    @Test
    void holdsHaveMonotonicVersionsByScopeAndTheStrictestCounts() {
        outbox.session(ready);
        outbox.hold("tenant", Level.STOP_OPENS, 7);
        assertThat(outbox.hold("tenant", Level.NONE, 7)).isEqualTo(Answer.STALE_HOLD);
        outbox.hold("account", Level.NONE, 9);
        outbox.submit(open("o1"));
        assertThat(outbox.endings()).containsExactly("o1=CANCELED/trading_hold");
        outbox.hold("tenant", Level.NONE, 8);
        outbox.submit(open("o2"));
        assertThat(outbox.sendings()).as("after two demands").containsExactly("3<0:o2");
    }
}
