package io.tradeagent.outbox;

import static io.tradeagent.outbox.Orders.executed;
import static io.tradeagent.outbox.Orders.open;
import static io.tradeagent.outbox.Orders.openUntil;
import static io.tradeagent.outbox.Orders.rejected;
import static io.tradeagent.outbox.Orders.shown;
import static io.tradeagent.outbox.Sessions.KEY_A;
import static io.tradeagent.outbox.Snapshot.Memory.NOT_TOLD;
import static io.tradeagent.outbox.Snapshot.Memory.TOLD;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.outbox.OutboxEvent.OrderDoubted;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What was sent to one session and not settled is not sent to the next before that one's snapshot tells. */
class DoubtTest {

    private final Outboxes outbox = new Outboxes();
    private final Sessions first = Sessions.ready(KEY_A, 1);
    private final Sessions second = Sessions.ready(KEY_A, 2);

    private void givenInDoubt(String command) {
        outbox.session(first);
        outbox.submit(open(command));
        outbox.session(second);
        assertThat(outbox.events()).hasAtLeastOneElementOfType(OrderDoubted.class);
        assertThat(outbox.sendings()).isEmpty();
    }

    @Test
    void neitherTimeNorReconnectBringsItOut() {
        givenInDoubt("o1");
        outbox.pass(Duration.ofHours(1));
        assertThat(outbox.sendings()).isEmpty();
        outbox.session(second.connected(2, 0));
        assertThat(outbox.sendings()).isEmpty();
    }

    @Test
    void snapshotThatShowsItSettlesIt() {
        givenInDoubt("o1");
        outbox.snapshot(second, NOT_TOLD, shown("o1", executed()));
        assertThat(outbox.endings()).containsExactly("o1=EXECUTED/null");
    }

    @Test
    void snapshotThatRemembersARejectionSettlesIt() {
        givenInDoubt("o1");
        outbox.snapshot(second, TOLD, shown("o1", rejected("no_money")));
        assertThat(outbox.endings()).containsExactly("o1=REJECTED/no_money");
    }

    @Test
    void snapshotThatRemembersAndDoesNotShowItSendsItUnderItsOldNames() {
        givenInDoubt("o1");
        var id = outbox.sent(KEY_A, 1).messageId(outbox.state.account());
        outbox.snapshot(second, TOLD, shown("other", executed()));
        assertThat(outbox.sendings()).containsExactly("1<0:o1");
        assertThat(outbox.sent(KEY_A, 1).messageId(outbox.state.account())).isEqualTo(id);
        assertThat(outbox.sent(KEY_A, 1).epoch().number()).isEqualTo(2);
    }

    @Test
    void snapshotThatCannotTellMakesItUnknown() {
        givenInDoubt("o1");
        outbox.snapshot(second, NOT_TOLD);
        assertThat(outbox.endings()).containsExactly("o1=UNKNOWN/snapshot_silent");
        outbox.ack(first, 1, "o1", executed());
        assertThat(outbox.endings()).containsExactly("o1=EXECUTED/null");
    }

    @Test
    void laterSnapshotCorrectsAnUnknownOne() {
        givenInDoubt("o1");
        outbox.snapshot(second, NOT_TOLD);
        outbox.snapshot(second, TOLD, shown("o1", executed()));
        assertThat(outbox.endings()).containsExactly("o1=EXECUTED/null");
    }

    @Test
    void snapshotThatShowsItReceivedLeavesItWithTheTerminal() {
        givenInDoubt("o1");
        outbox.snapshot(second, TOLD, shown("o1", new Word.Received()));
        assertThat(outbox.sendings()).isEmpty();
        assertThat(outbox.sent(KEY_A, 1).stage()).isEqualTo(Stage.RECEIVED);
        outbox.session(Sessions.ready(KEY_A, 3));
        assertThat(outbox.sent(KEY_A, 1).stage()).isEqualTo(Stage.DOUBTED);
    }

    @Test
    void snapshotOfTheSameSessionProvesNothingByAbsence() {
        outbox.session(first);
        outbox.submit(open("o1"));
        outbox.snapshot(first, TOLD);
        assertThat(outbox.events()).isEmpty();
        outbox.snapshot(first, NOT_TOLD);
        assertThat(outbox.events()).isEmpty();
    }

    @Test
    void partsCountWhenTheyAreComplete() {
        givenInDoubt("o1");
        outbox.snapshot(second, TOLD, new Snapshot.Part("s1", 1, 3));
        assertThat(outbox.sendings()).isEmpty();
        outbox.snapshot(second, NOT_TOLD, new Snapshot.Part("s1", 3, 3));
        outbox.snapshot(second, NOT_TOLD, new Snapshot.Part("s1", 3, 3));
        assertThat(outbox.sendings()).isEmpty();
        outbox.snapshot(second, NOT_TOLD, new Snapshot.Part("s1", 2, 3));
        assertThat(outbox.sendings()).containsExactly("1<0:o1");
    }

    @Test
    void newSnapshotReplacesAnUnfinishedOne() {
        givenInDoubt("o1");
        outbox.snapshot(second, TOLD, new Snapshot.Part("s1", 1, 2));
        outbox.snapshot(second, NOT_TOLD, new Snapshot.Part("s2", 2, 2));
        assertThat(outbox.endings()).isEmpty();
        outbox.snapshot(second, TOLD, new Snapshot.Part("s2", 1, 2));
        assertThat(outbox.sendings()).containsExactly("1<0:o1");
        assertThat(outbox.snapshot(second, TOLD, new Snapshot.Part("s3", 3, 2))).isEqualTo(Answer.UNUSABLE_SNAPSHOT);
    }

    @Test
    void orderNeverSentSimplyGoesToTheNewSession() {
        outbox.session(first.disconnected());
        outbox.submit(open("o1"));
        outbox.session(second);
        assertThat(outbox.sendings()).containsExactly("1<0:o1");
    }

    @Test
    void snapshotMayComeBeforeTheStateOfItsSession() {
        outbox.session(first);
        outbox.submit(open("o1"));
        outbox.snapshot(second, TOLD);
        assertThat(outbox.sendings()).isEmpty();
        outbox.submit(open("o2"));
        assertThat(outbox.sendings())
                .as("nothing more goes to the session that is over")
                .isEmpty();
        outbox.session(second.connected(1, 1));
        assertThat(outbox.sendings()).containsExactly("1<0:o1", "2<1:o2");
    }

    @Test
    void snapshotOfAnOlderSessionIsNotUsed() {
        givenInDoubt("o1");
        assertThat(outbox.snapshot(first, TOLD)).isEqualTo(Answer.UNUSABLE_SNAPSHOT);
        assertThat(outbox.events()).isEmpty();
    }

    @Test
    void oldReceiptDoesNotStopTheNewSessionsRedelivery() {
        givenInDoubt("o1");
        outbox.snapshot(second, TOLD);
        assertThat(outbox.ack(first, 1, "o1", new Word.Received())).isEqualTo(Answer.STALE_ACKNOWLEDGEMENT);
        outbox.pass(Duration.ofSeconds(5));
        assertThat(outbox.sendings()).containsExactly("1<0:o1");
    }

    @Test
    void runOutWhileInDoubtItIsExpiredOnceItIsKnownNotToHaveHappened() {
        outbox.session(first);
        outbox.submit(openUntil("o1", outbox.now.plusSeconds(3)));
        outbox.session(second);
        outbox.pass(Duration.ofSeconds(4));
        outbox.snapshot(second, TOLD);
        assertThat(outbox.endings()).containsExactly("o1=EXPIRED/expired");
    }

    @Test
    void snapshotTakenAfterTheExpiryTellsInTheSameSessionToo() {
        outbox.session(first);
        outbox.submit(openUntil("o1", outbox.now.plusSeconds(3)));
        outbox.pass(Duration.ofSeconds(4));
        outbox.snapshot(first, TOLD);
        assertThat(outbox.endings()).containsExactly("o1=EXPIRED/expired");
    }
}
