package io.tradeagent.outbox;

import static io.tradeagent.outbox.Orders.open;
import static io.tradeagent.outbox.Sessions.KEY_A;
import static io.tradeagent.outbox.Sessions.KEY_B;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.outbox.Hold.Level;
import io.tradeagent.outbox.OutboxEvent.ClearanceChanged;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How holds are carried out at terminals, until these have confirmed. */
class ClearingTest {

    private final Outboxes outbox = new Outboxes();
    private final Sessions ready = Sessions.ready(KEY_A, 1);
    private final Flattened account = new Flattened(outbox, ready);

    @ParameterizedTest
    @CsvSource({
        "STOP_OPENS, snapshot, 2, 2",
        "CANCEL_PENDING, snapshot|cancel order 51|cancel order 52|snapshot, 2, 0",
        "FLATTEN, snapshot|cancel order 51|cancel order 52|close 91|close 92|snapshot, 0, 0"
    })
    void eachLevelTakesAwayWhatItDoesNotAllow(Level level, String received, int positions, int orders) {
        account.holding("91", "92").pending("51", "52");
        outbox.session(ready);
        outbox.hold("account", level, 1);
        account.settle();
        assertThat(String.join("|", account.received)).isEqualTo(received);
        assertThat(account.positions).hasSize(positions);
        assertThat(account.orders).hasSize(orders);
        assertThat(account.clearance().confirmedAt()).isEqualTo(outbox.now);
        assertThat(account.clearance().tally())
                .isEqualTo(new Clearance.Tally(2 - orders, 2 - positions, new Clearance.Left(positions, orders)));
    }

    @Test
    void openThatIsOnItsWayIsTakenBackBeforeTheTerminalIsAsked() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        outbox.hold("account", Level.FLATTEN, 1);
        account.settle();
        assertThat(account.received).startsWith("o1", "cancel o1", "snapshot", "close o1");
        assertThat(account.positions).isEmpty();
        assertThat(account.clearance().isConfirmed()).isTrue();
    }

    @Test
    void nothingIsConfirmedWhileAnOpenMayStillBeCarriedOut() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        outbox.hold("account", Level.FLATTEN, 1);
        outbox.tell(account.snapshot(Snapshot.Occasion.DEMANDED, Snapshot.Memory.TOLD, null));
        assertThat(account.clearance().isConfirmed())
                .as("its cancel is not answered")
                .isFalse();
        account.settle();
        assertThat(account.received).as("what came of it is closed").contains("close o1");
        assertThat(account.clearance().isConfirmed()).isTrue();
    }

    @Test
    void answerThatOvertakesAnOrdersOutcomeProvesNothing() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        outbox.hold("account", Level.FLATTEN, 1);
        var early = account.snapshot(Snapshot.Occasion.DEMANDED, Snapshot.Memory.TOLD, null);
        account.act();
        account.speak();
        account.speak();
        outbox.tell(early);
        assertThat(account.clearance().isConfirmed()).isFalse();
    }

    @Test
    void snapshotThatNobodyAskedForConfirmsNothingButWhatItShowsIsTakenAway() {
        outbox.session(ready);
        outbox.hold("account", Level.FLATTEN, 1);
        outbox.tell(account.look());
        assertThat(account.clearance().isConfirmed()).isFalse();
        account.holding("91");
        outbox.tell(account.look());
        account.act();
        assertThat(account.received).contains("close 91");
    }

    @Test
    void whatComesBackAfterTheConfirmationIsTakenAwayAgain() {
        outbox.session(ready);
        outbox.hold("account", Level.FLATTEN, 1);
        account.settle();
        assertThat(account.clearance().isConfirmed()).isTrue();
        account.holding("93");
        outbox.tell(account.look());
        assertThat(account.clearance().isConfirmed()).isFalse();
        account.settle();
        assertThat(account.positions).isEmpty();
        assertThat(account.clearance().isConfirmed()).isTrue();
    }

    @Test
    void closeThatTheBrokerRefusesIsTriedAgainLessAndLessOften() {
        account.holding("91").marketIsOpen = false;
        outbox.session(ready);
        outbox.hold("account", Level.FLATTEN, 1);
        account.settle();
        int first = account.received.size();
        assertThat(account.clearance().isConfirmed()).isFalse();
        assertThat(account.clearance().timer()).isEqualTo(outbox.now.plusSeconds(5));
        outbox.pass(Duration.ofSeconds(5));
        account.settle();
        assertThat(account.received.subList(first, account.received.size())).containsExactly("snapshot", "close 91");
        assertThat(account.clearance().timer()).isEqualTo(outbox.now.plusSeconds(10));
        account.marketIsOpen = true;
        outbox.pass(Duration.ofSeconds(10));
        account.settle();
        assertThat(account.clearance().isConfirmed()).isTrue();
    }

    @Test
    void positionIsClosedOnceWhateverShowsIt() {
        account.holding("91");
        outbox.session(ready);
        outbox.hold("account", Level.FLATTEN, 1);
        outbox.tell(account.look());
        assertThat(closes()).hasSize(1);
        outbox.tell(account.look());
        account.act();
        account.speak();
        assertThat(account.received.stream().filter("close 91"::equals)).hasSize(1);
    }

    @Test
    void twoTerminalsOfOneAccountDoNotBothCloseAPosition() {
        account.holding("91");
        Sessions second = Sessions.ready(KEY_B, 1);
        outbox.session(ready);
        outbox.session(second);
        outbox.hold("account", Level.FLATTEN, 1);
        outbox.tell(account.look());
        outbox.tell(new Flattened(outbox, second).holding("91").look());
        assertThat(closes()).as("of the second snapshot").isEmpty();
    }

    @Test
    void terminalThatMayNotTradeLeavesClosingToOneThatMay() {
        account.holding("91");
        outbox.session(ready.readOnly());
        outbox.session(Sessions.ready(KEY_B, 1));
        outbox.hold("account", Level.FLATTEN, 1);
        outbox.tell(account.look());
        assertThat(closes())
                .singleElement()
                .satisfies(close -> assertThat(close.slot().recipient()).isEqualTo(KEY_B));
    }

    @Test
    void holdIsCarriedOutWhenTheTerminalConnects() {
        account.holding("91");
        outbox.session(ready.disconnected());
        outbox.hold("account", Level.FLATTEN, 1);
        assertThat(report().hindrance()).isEqualTo(Hindrance.NOT_CONNECTED);
        outbox.session(ready);
        account.settle();
        assertThat(account.positions).isEmpty();
        assertThat(account.clearance().isConfirmed()).isTrue();
    }

    @Test
    void holdIsCarriedOutAtASessionThatBeginsLater() {
        outbox.hold("account", Level.FLATTEN, 1);
        account.holding("91");
        outbox.session(ready);
        account.settle();
        assertThat(account.positions).isEmpty();
        assertThat(account.clearance().isConfirmed()).isTrue();
    }

    @Test
    void closeInDoubtIsClearedUpByTheNextSession() {
        account.holding("91");
        outbox.session(ready);
        outbox.hold("account", Level.FLATTEN, 1);
        outbox.tell(account.look());
        Sessions second = Sessions.ready(KEY_A, 2);
        Flattened later = new Flattened(outbox, second).holding("91");
        outbox.session(second);
        outbox.tell(later.look());
        later.settle();
        assertThat(later.received).containsOnlyOnce("close 91");
        assertThat(later.positions).isEmpty();
        assertThat(later.clearance().isConfirmed()).isTrue();
    }

    @Test
    void largeSnapshotConfirmsWhenAllItsPartsAreThere() {
        outbox.session(ready);
        outbox.hold("account", Level.FLATTEN, 1);
        var first = new Snapshot.Part("s", 1, 2);
        outbox.tell(account.snapshot(Snapshot.Occasion.DEMANDED, Snapshot.Memory.TOLD, first));
        assertThat(account.clearance().isConfirmed()).isFalse();
        var second = new Snapshot.Part("s", 2, 2);
        outbox.tell(account.snapshot(Snapshot.Occasion.DEMANDED, Snapshot.Memory.TOLD, second));
        assertThat(account.clearance().isConfirmed()).isTrue();
    }

    @Test
    void partThatShowsSomethingIsActedOnAtOnceAndKeepsTheWholeFromConfirming() {
        outbox.session(ready);
        outbox.hold("account", Level.FLATTEN, 1);
        account.holding("91");
        outbox.tell(account.snapshot(Snapshot.Occasion.DEMANDED, Snapshot.Memory.TOLD, new Snapshot.Part("s", 1, 2)));
        assertThat(closes()).hasSize(1);
        account.positions.clear();
        outbox.tell(account.snapshot(Snapshot.Occasion.DEMANDED, Snapshot.Memory.TOLD, new Snapshot.Part("s", 2, 2)));
        assertThat(account.clearance().isConfirmed()).isFalse();
        assertThat(account.clearance().tally().left()).isEqualTo(new Clearance.Left(1, 0));
    }

    @Test
    void resumeTakesBackWhatWasNotSent() {
        account.holding("91").pending("51");
        outbox.session(ready);
        outbox.hold("account", Level.FLATTEN, 1);
        outbox.session(ready.disconnected());
        outbox.tell(account.look());
        assertThat(outbox.book.waiting()).hasSize(2);
        outbox.hold("account", Level.NONE, 2);
        assertThat(outbox.endings()).hasSize(3).allMatch(ending -> ending.endsWith("CANCELED/hold_lifted"));
        outbox.session(ready.connected(2, 0));
        assertThat(outbox.sendings()).isEmpty();
        assertThat(outbox.state.halt()).isNull();
    }

    @Test
    void closeThatWasSentDoesNotComeBackAfterAResume() {
        account.holding("91");
        outbox.session(ready);
        outbox.hold("account", Level.FLATTEN, 1);
        outbox.tell(account.look());
        outbox.hold("account", Level.NONE, 2);
        outbox.pass(Duration.ofMinutes(5));
        assertThat(outbox.sendings()).isEmpty();
        Sessions second = Sessions.ready(KEY_A, 2);
        outbox.session(second);
        outbox.snapshot(second, Snapshot.Memory.TOLD);
        assertThat(outbox.endings()).singleElement().asString().endsWith("CANCELED/hold_lifted");
        assertThat(outbox.sendings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Level.class,
            names = {"STOP_OPENS", "CANCEL_PENDING"})
    void lowerLevelStopsTheClosing(Level level) {
        account.holding("91");
        outbox.session(ready.disconnected());
        outbox.hold("account", Level.FLATTEN, 1);
        outbox.tell(account.look());
        outbox.hold("account", level, 2);
        outbox.session(ready);
        account.settle();
        assertThat(account.positions).hasSize(1);
        assertThat(account.clearance().isConfirmed()).isTrue();
    }

    @Test
    void strictestScopeIsCarriedOutAndLiftingItLeavesTheOther() {
        account.holding("91").pending("51");
        outbox.session(ready.disconnected());
        outbox.hold("tenant", Level.CANCEL_PENDING, 1);
        outbox.hold("account", Level.FLATTEN, 1);
        outbox.hold("account", Level.NONE, 2);
        outbox.session(ready);
        account.settle();
        assertThat(account.positions).hasSize(1);
        assertThat(account.orders).isEmpty();
        assertThat(account.clearance().isConfirmed()).isTrue();
        outbox.submit(open("o1"));
        assertThat(outbox.endings()).containsExactly("o1=CANCELED/trading_hold");
    }

    @Test
    void olderHoldIsToldItsPlace() {
        outbox.hold("account", Level.FLATTEN, 5);
        assertThat(outbox.hold("account", Level.NONE, 4)).isEqualTo(Answer.STALE_HOLD);
        assertThat(outbox.events()).singleElement().isInstanceOf(OutboxEvent.HoldOutdated.class);
        assertThat(outbox.hold("account", Level.NONE, 5)).isEqualTo(Answer.STALE_HOLD);
        assertThat(outbox.events()).as("the same again").isEmpty();
        assertThat(outbox.state.level()).isEqualTo(Level.FLATTEN);
    }

    @Test
    void manyPositionsGoOutAWindowAtATime() {
        Outboxes small = new Outboxes(new TestParameters(Duration.ofSeconds(5), Duration.ofSeconds(30), 3, 40, 4));
        Flattened crowded = new Flattened(small, ready);
        for (int i = 0; i < 60; i++) {
            crowded.holding("p" + i);
        }
        small.session(ready);
        small.hold("account", Level.FLATTEN, 1);
        small.tell(crowded.look());
        assertThat(small.sendings()).hasSizeLessThanOrEqualTo(8);
        crowded.settle();
        assertThat(crowded.positions).isEmpty();
        assertThat(crowded.clearance().isConfirmed()).isTrue();
    }

    private List<SentOrder> closes() {
        return outbox.events().stream()
                .filter(OutboxEvent.OrderSent.class::isInstance)
                .map(event -> ((OutboxEvent.OrderSent) event).order())
                .filter(sent -> sent.order().content().payload() instanceof Payload.HoldClose)
                .toList();
    }

    private HaltReport report() {
        return outbox.events().stream()
                .filter(ClearanceChanged.class::isInstance)
                .map(event -> ((ClearanceChanged) event).report())
                .toList()
                .getLast();
    }
}
