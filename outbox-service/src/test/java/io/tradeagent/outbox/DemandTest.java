package io.tradeagent.outbox;

import static io.tradeagent.outbox.Orders.cancel;
import static io.tradeagent.outbox.Orders.demand;
import static io.tradeagent.outbox.Orders.demandUntil;
import static io.tradeagent.outbox.Orders.executed;
import static io.tradeagent.outbox.Orders.inSandbox;
import static io.tradeagent.outbox.Orders.named;
import static io.tradeagent.outbox.Orders.open;
import static io.tradeagent.outbox.Outboxes.START;
import static io.tradeagent.outbox.Sessions.KEY_A;
import static io.tradeagent.outbox.Sessions.KEY_B;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.outbox.OutboxEvent.OrderDoubted;
import io.tradeagent.outbox.OutboxEvent.OrderKept;
import io.tradeagent.outbox.OutboxEvent.OrderSent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Demands for a terminal's snapshot: sequenced like orders, and harmless to repeat. */
class DemandTest {

    private final Outboxes outbox = new Outboxes();
    private final Sessions ready = Sessions.ready(KEY_A, 1);

    @Test
    void demandHasItsPlaceAmongTheSequences() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        outbox.submit(demand("d1"));
        assertThat(outbox.sendings()).containsExactly("2<1:d1");
        outbox.submit(open("o2"));
        assertThat(outbox.sendings()).containsExactly("3<2:o2");
    }

    @Test
    void sequenceAloneSettlesIt() {
        outbox.session(ready);
        outbox.submit(demand("d1"));
        assertThat(outbox.ack(ready, 1, executed())).isEqualTo(Answer.DONE);
        assertThat(outbox.endings()).containsExactly("d1=EXECUTED/null");
        assertThat(outbox.state.recipient(KEY_A).unsettled()).isZero();
    }

    @Test
    void receivedSettlesItTooForItsAnswerIsTheSnapshot() {
        outbox.session(ready);
        outbox.submit(demand("d1"));
        assertThat(outbox.ack(ready, 1, new Word.Received())).isEqualTo(Answer.DONE);
        assertThat(outbox.endings()).containsExactly("d1=EXECUTED/received");
    }

    @Test
    void refusalSettlesIt() {
        outbox.session(ready);
        outbox.submit(demand("d1"));
        outbox.ack(ready, 1, Orders.rejected("busy"));
        assertThat(outbox.endings()).containsExactly("d1=REJECTED/busy");
    }

    @Test
    void answersThatDoNotFitSettleNothing() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        outbox.submit(demand("d1"));
        assertThat(outbox.ack(ready, 3, executed())).isEqualTo(Answer.UNMATCHED_ACKNOWLEDGEMENT);
        assertThat(outbox.ack(ready, 1, executed())).isEqualTo(Answer.UNMATCHED_ACKNOWLEDGEMENT);
        assertThat(outbox.ack(ready, 2, "o1", executed())).isEqualTo(Answer.UNMATCHED_ACKNOWLEDGEMENT);
        assertThat(outbox.ack(ready, 2, new Word.Unreadable())).isEqualTo(Answer.UNREADABLE_WORD);
        assertThat(outbox.events()).isEmpty();
        outbox.ack(ready, 2, executed());
        assertThat(outbox.ack(ready, 2, executed())).isEqualTo(Answer.STALE_ACKNOWLEDGEMENT);
    }

    @Test
    void onlyAReadySessionGetsIt() {
        outbox.session(Sessions.pending(KEY_A, 1));
        outbox.submit(demand("d1"));
        assertThat(outbox.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        OrderKept.class,
                        kept -> assertThat(kept.order().hindrance()).isEqualTo(Hindrance.SESSION_PENDING));
        outbox.session(ready.notReady());
        assertThat(outbox.sendings()).isEmpty();
        outbox.session(ready);
        assertThat(outbox.sendings()).containsExactly("1<0:d1");
    }

    @Test
    void itComesAgainAfterAReconnectAndAfterSilenceForEver() {
        outbox.session(ready);
        outbox.submit(demand("d1"));
        outbox.session(ready.connected(2, 0));
        assertThat(outbox.sendings()).containsExactly("1<0:d1");
        for (int i = 0; i < 20; i++) {
            outbox.pass(Duration.ofMinutes(1));
            assertThat(outbox.sendings()).containsExactly("1<0:d1");
        }
        outbox.ack(ready, 1, executed());
        assertThat(outbox.endings()).containsExactly("d1=EXECUTED/null");
    }

    @Test
    void nextSessionGetsItAtOnceWithoutADoubt() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        outbox.submit(demand("d1"));
        Sessions second = Sessions.ready(KEY_A, 2);
        outbox.session(second);
        assertThat(outbox.sendings()).containsExactly("2<0:d1");
        assertThat(outbox.events())
                .filteredOn(OrderDoubted.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        OrderDoubted.class,
                        doubted -> assertThat(doubted.order().order().id()).hasToString("o1"));
        outbox.snapshot(second, Snapshot.Memory.TOLD);
        assertThat(outbox.sendings()).containsExactly("1<0:o1");
        outbox.ack(second, 2, executed());
        assertThat(outbox.endings()).containsExactly("d1=EXECUTED/null");
    }

    @Test
    void nextSessionThatIsNotReadyGetsItWhenItIs() {
        outbox.session(ready);
        outbox.submit(demand("d1"));
        outbox.session(Sessions.pending(KEY_A, 2));
        assertThat(outbox.sendings()).isEmpty();
        outbox.session(Sessions.ready(KEY_A, 2));
        assertThat(outbox.sendings()).containsExactly("1<0:d1");
    }

    @Test
    void pastItsEndItIsNeverSentNorInDoubt() {
        outbox.session(ready);
        outbox.submit(demandUntil("d1", START.plusSeconds(4)));
        outbox.pass(Duration.ofSeconds(4));
        assertThat(outbox.endings()).containsExactly("d1=EXPIRED/expired");

        outbox.session(ready.disconnected());
        outbox.submit(demandUntil("d2", START.plusSeconds(9)));
        outbox.pass(Duration.ofSeconds(5));
        assertThat(outbox.endings()).containsExactly("d2=EXPIRED/expired");
        outbox.submit(open("o1"));
        outbox.session(ready.connected(2, 0));
        assertThat(outbox.sendings()).as("the one that ran out is no loss").containsExactly("2<0:o1");
    }

    @Test
    void holdDoesNotStopIt() {
        outbox.session(ready);
        outbox.hold("account", Hold.Level.FLATTEN, 1);
        outbox.submit(demand("d1"));
        assertThat(outbox.sendings()).as("beside the hold's own").containsExactly("2<1:d1");
    }

    @Test
    void terminalThatMayNotTradeAndASandboxGetItToo() {
        outbox.session(ready.readOnly());
        outbox.submit(demand("d1"));
        assertThat(outbox.sendings()).containsExactly("1<0:d1");
        outbox.session(Sessions.ready(KEY_B, 1).inSandbox().authenticatedAt(START.plusSeconds(1)));
        outbox.submit(demand("d2"));
        assertThat(outbox.state.recipient(KEY_B).last().number()).isEqualTo(1);
    }

    @Test
    void itGoesToTheIdentityThatItNames() {
        outbox.session(ready);
        outbox.session(Sessions.ready(KEY_B, 1).authenticatedAt(START.plusSeconds(1)));
        outbox.submit(named(inSandbox(demand("d1")), KEY_A));
        assertThat(outbox.state.recipient(KEY_A).last().number()).isEqualTo(1);
        assertThat(outbox.state.recipient(KEY_B).last().number()).isZero();
    }

    @Test
    void ofTwoTheOneThatLastsLongerStays() {
        Instant end = START.plusSeconds(60);
        outbox.submit(demandUntil("d1", end));
        outbox.submit(demandUntil("d2", end));
        assertThat(outbox.endings()).containsExactly("d2=CANCELED/superseded");
        outbox.submit(demand("d3"));
        assertThat(outbox.endings()).containsExactly("d1=CANCELED/superseded");
        outbox.session(ready);
        assertThat(outbox.sendings()).containsExactly("1<0:d3");
        outbox.submit(demand("d4"));
        assertThat(outbox.endings()).as("also while it is on its way").containsExactly("d4=CANCELED/superseded");
        outbox.ack(ready, 1, executed());
        outbox.submit(demand("d5"));
        assertThat(outbox.sendings()).as("not when it is settled").containsExactly("2<1:d5");
    }

    @Test
    void oneOnItsWayGivesWayToOneThatLastsLonger() {
        outbox.session(ready);
        outbox.submit(demandUntil("d1", START.plusSeconds(60)));
        outbox.submit(demandUntil("d2", START.plusSeconds(90)));
        assertThat(outbox.endings()).containsExactly("d1=CANCELED/superseded");
        assertThat(outbox.sendings()).as("the former cannot come any more").containsExactly("2<0:d2");
    }

    @Test
    void demandsForTwoTerminalsDoNotMeet() {
        outbox.session(ready);
        outbox.session(Sessions.ready(KEY_B, 1));
        outbox.submit(named(demand("d1"), KEY_A));
        outbox.submit(named(demand("d2"), KEY_B));
        assertThat(outbox.endings()).isEmpty();
        assertThat(outbox.sendings()).containsExactly("1<0:d2");
    }

    @Test
    void demandThatIsOverSupersedesNothing() {
        outbox.submit(demandUntil("d1", START.plusSeconds(60)));
        outbox.submit(demandUntil("d2", START));
        assertThat(outbox.endings()).containsExactly("d2=EXPIRED/expired");
        assertThat(outbox.book.waiting()).hasSize(1);
    }

    @Test
    void cancelTakesItBackHereForNothingHasToBeUndone() {
        outbox.session(ready);
        outbox.submit(demand("d1"));
        outbox.submit(cancel("x1", "d1"));
        assertThat(outbox.endings()).containsExactly("d1=CANCELED/canceled", "x1=EXECUTED/canceled_before_sending");
        assertThat(outbox.sendings()).isEmpty();
    }

    @Test
    void itTellsWhatIsBelievedOfTheTerminalsCommandsAtEachSending() {
        outbox.session(ready);
        outbox.submit(demand("d0"));
        assertThat(belief().unsettled()).isEmpty();
        outbox.ack(ready, 1, executed());
        outbox.submit(open("o1"));
        outbox.submit(open("o2"));
        outbox.ack(ready, 3, "o2", new Word.Received());
        outbox.submit(demand("d1"));
        assertThat(belief().unsettled())
                .map(command -> command.command() + "@" + command.sequence() + " " + command.stage())
                .containsExactly("o1@2 SENT", "o2@3 RECEIVED");
        assertThat(belief().asOf()).isEqualTo(outbox.now);

        outbox.pass(Duration.ofSeconds(1));
        outbox.session(Sessions.ready(KEY_A, 2));
        assertThat(belief().unsettled())
                .map(command -> command.command() + "@" + command.sequence() + " " + command.stage())
                .containsExactly("o1@2 DOUBTED", "o2@3 DOUBTED");
        assertThat(belief().total()).isEqualTo(2);
        assertThat(belief().asOf()).isEqualTo(outbox.now);
    }

    @Test
    void orderCarriesNoBelief() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        assertThat(sent().belief()).isNull();
    }

    @Test
    void veryManyCommandsAreCountedNotListed() {
        List<SentOrder> sent = IntStream.rangeClosed(1, Belief.MOST + 5)
                .mapToObj(number -> new SentOrder(
                        open("o" + number),
                        new Slot(KEY_A, new io.tradeagent.kernel.Sequence(number)),
                        new io.tradeagent.kernel.Epoch(1),
                        Stage.SENT,
                        new SentOrder.Sending(1, 0, io.tradeagent.kernel.Sequence.NONE),
                        null))
                .toList();
        Belief belief = Belief.of(sent, START);
        assertThat(belief.total()).isEqualTo(Belief.MOST + 5);
        assertThat(belief.unsettled()).hasSize(Belief.MOST);
        assertThat(belief.unsettled().getFirst().command()).hasToString("o1");
    }

    private Belief belief() {
        return Objects.requireNonNull(sent().belief());
    }

    private OrderSent sent() {
        return outbox.events().stream()
                .filter(OrderSent.class::isInstance)
                .map(OrderSent.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
