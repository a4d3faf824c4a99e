package io.tradeagent.outbox;

import static io.tradeagent.outbox.Orders.close;
import static io.tradeagent.outbox.Orders.executed;
import static io.tradeagent.outbox.Orders.open;
import static io.tradeagent.outbox.Orders.openUntil;
import static io.tradeagent.outbox.Orders.rejected;
import static io.tradeagent.outbox.Sessions.KEY_A;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How an order comes to its end: told, timed out, run out. */
class SettlementTest {

    private final Outboxes outbox = new Outboxes();
    private final Sessions ready = Sessions.ready(KEY_A, 1);

    @Test
    void outcomeSettles() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        outbox.submit(open("o2"));
        outbox.ack(ready, 1, "o1", executed());
        assertThat(outbox.endings()).containsExactly("o1=EXECUTED/null");
        outbox.ack(ready, 2, "o2", rejected("no_money"));
        assertThat(outbox.endings()).containsExactly("o2=REJECTED/no_money");
        assertThat(outbox.state.recipient(KEY_A).unsettled()).isZero();
        outbox.pass(Duration.ofHours(1));
        assertThat(outbox.events()).isEmpty();
    }

    @Test
    void receivedStopsTimedRedelivery() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        outbox.ack(ready, 1, "o1", new Word.Received());
        outbox.pass(Duration.ofHours(1));
        assertThat(outbox.events()).isEmpty();
        outbox.ack(ready, 1, "o1", executed());
        assertThat(outbox.endings()).containsExactly("o1=EXECUTED/null");
    }

    @Test
    void anAnswerHasToMatchSequenceAndCommand() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        assertThat(outbox.ack(ready, 1, "other", executed())).isEqualTo(Answer.UNMATCHED_ACKNOWLEDGEMENT);
        assertThat(outbox.ack(ready, 9, "o1", executed())).isEqualTo(Answer.UNMATCHED_ACKNOWLEDGEMENT);
        assertThat(outbox.ack(ready, 1, "o1", new Word.Unreadable())).isEqualTo(Answer.UNREADABLE_WORD);
        assertThat(outbox.state.recipient(KEY_A).unsettled()).isEqualTo(1);
    }

    @Test
    void silenceBringsTheOrderAgainAtGrowingIntervals() {
        outbox.session(ready);
        outbox.submit(close("c1"));
        outbox.pass(Duration.ofSeconds(4));
        assertThat(outbox.sendings()).isEmpty();
        for (int seconds : new int[] {1, 10, 20, 30, 30, 30}) {
            outbox.pass(Duration.ofSeconds(seconds));
            assertThat(outbox.sendings()).containsExactly("1<0:c1");
        }
        assertThat(outbox.sent(KEY_A, 1).sending().attempts()).isEqualTo(7);
    }

    @Test
    void openIsDeadLetteredAfterSoManySilences() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        outbox.pass(Duration.ofSeconds(5));
        outbox.pass(Duration.ofSeconds(10));
        assertThat(outbox.sendings()).containsExactly("1<0:o1");
        outbox.pass(Duration.ofSeconds(20));
        assertThat(outbox.endings()).containsExactly("o1=DEAD_LETTERED/no_answer");
        assertThat(outbox.sendings()).isEmpty();
    }

    @Test
    void silencesDoNotCountWhileNobodyIsConnected() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        outbox.session(ready.disconnected());
        for (int i = 0; i < 20; i++) {
            outbox.pass(Duration.ofMinutes(1));
        }
        outbox.session(ready.connected(2, 0));
        assertThat(outbox.sendings()).containsExactly("1<0:o1");
        assertThat(outbox.sent(KEY_A, 1).sending().unanswered()).isZero();
    }

    @Test
    void aLateWordCorrectsWhatWasConcludedWithoutIt() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        outbox.pass(Duration.ofSeconds(5));
        outbox.pass(Duration.ofSeconds(10));
        outbox.pass(Duration.ofSeconds(20));
        outbox.ack(ready, 1, "o1", executed());
        assertThat(outbox.endings()).containsExactly("o1=EXECUTED/null");
        assertThat(outbox.ack(ready, 1, "o1", rejected("late"))).isEqualTo(Answer.STALE_ACKNOWLEDGEMENT);
        assertThat(outbox.events()).isEmpty();
    }

    @Test
    void unsentOrderExpiresAndLeavesNoGap() {
        outbox.session(Sessions.pending(KEY_A, 1));
        outbox.submit(openUntil("o1", outbox.now.plusSeconds(3)));
        outbox.submit(open("o2"));
        outbox.pass(Duration.ofSeconds(3));
        assertThat(outbox.endings()).containsExactly("o1=EXPIRED/expired");
        outbox.session(ready);
        assertThat(outbox.sendings()).containsExactly("1<0:o2");
    }

    @Test
    void orderThatArrivesTooLateIsNeverSent() {
        outbox.session(ready);
        outbox.submit(openUntil("o1", outbox.now));
        assertThat(outbox.endings()).containsExactly("o1=EXPIRED/expired");
    }

    @Test
    void orderThatRunsOutUnnoticedIsNotSentAtPromotionOrReconnect() {
        outbox.session(ready.disconnected());
        outbox.submit(openUntil("o1", outbox.now.plusSeconds(3)));
        outbox.now = outbox.now.plusSeconds(3);
        outbox.session(ready);
        assertThat(outbox.endings()).containsExactly("o1=EXPIRED/expired");

        outbox.submit(openUntil("o2", outbox.now.plusSeconds(3)));
        outbox.now = outbox.now.plusSeconds(3);
        outbox.session(ready.connected(2, 0));
        assertThat(outbox.sendings()).isEmpty();
        assertThat(outbox.sent(KEY_A, 1).stage()).isEqualTo(Stage.DOUBTED);
    }

    @Test
    void sentOrderThatRunsOutIsInDoubtAndTheNextOneSkipsIt() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        outbox.submit(openUntil("o2", outbox.now.plusSeconds(3)));
        outbox.pass(Duration.ofSeconds(3));
        assertThat(outbox.endings()).isEmpty();
        assertThat(outbox.sent(KEY_A, 2).stage()).isEqualTo(Stage.DOUBTED);
        outbox.submit(open("o3"));
        assertThat(outbox.sendings()).containsExactly("3<1:o3");
        outbox.ack(ready, 2, "o2", executed());
        assertThat(outbox.endings()).containsExactly("o2=EXECUTED/null");
    }

    @Test
    void protectedOrdersNeverExpire() {
        outbox.session(ready.disconnected());
        for (Action action : Action.values()) {
            if (action.isProtected()) {
                outbox.submit(Orders.of("p-" + action, action, outbox.now.plusSeconds(1)));
            }
        }
        outbox.pass(Duration.ofDays(1));
        assertThat(outbox.endings()).isEmpty();
        outbox.session(ready);
        assertThat(outbox.sendings()).hasSize(5);
    }
}
