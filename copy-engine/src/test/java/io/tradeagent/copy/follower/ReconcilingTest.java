package io.tradeagent.copy.follower;

import static io.tradeagent.copy.follower.Stage.held;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.execution.Entry;
import io.tradeagent.copy.execution.ExecutionKind;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.group.ReconcilePolicy;
import io.tradeagent.copy.leader.Change;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.order.OrderAction;
import io.tradeagent.copy.order.OrderWord;
import io.tradeagent.copy.reconciliation.HeldPosition;
import io.tradeagent.copy.reconciliation.Snapshot;
import io.tradeagent.copy.reconciliation.SnapshotReason;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The leader holds one lot of EURUSD, the follower half a lot in position f-1; then the terminal says what it holds. */
class ReconcilingTest {

    private static final StopPrices STOPS = new StopPrices(Price.of("1.09"), Price.of("1.12"));

    private final Stage stage = new Stage();
    private CopyOrder opening;

    @BeforeEach
    void givenHalfALotIsOpen() {
        stage.signal(Change.OPENED, "1.0", "1.0", STOPS);
        opening = stage.lastOrder();
        stage.fill(opening, "f-1");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAsItShouldBeIsLeftAlone(ReconcilePolicy policy) {
        stage.book.use(FollowerBook.settings(policy));
        Link before = stage.link();

        stage.snapshot(held("f-1", "0.5", STOPS, null));

        assertThat(stage.differences()).isEmpty();
        assertThat(stage.orders()).containsExactly(opening);
        assertThat(stage.link()).isEqualTo(before);
        assertThat(stage.wanted()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # policy       | leader still holds | the follower's broker holds | difference                         | closed
            REPORT         | 1.0                |                             | missing 0.5 -> 0: booked           |
            REPAIR_CLOSES  | 1.0                |                             | missing 0.5 -> 0: booked           |
            REPAIR_ALL     | 1.0                |                             | missing 0.5 -> 0: booked           |
            REPORT         | 1.0                | 0.2                         | wrong_volume 0.5 -> 0.2: booked    |
            REPAIR_ALL     | 1.0                | 0.2                         | wrong_volume 0.5 -> 0.2: booked    |
            REPORT         | 1.0                | 0.7                         | wrong_volume 0.5 -> 0.7: booked    |
            REPAIR_ALL     | 1.0                | 0.7                         | wrong_volume 0.5 -> 0.7: booked    |
            REPORT         | 0.6                | 0.5                         | wrong_volume 0.3 -> 0.5: close_proposed |
            REPAIR_CLOSES  | 0.6                | 0.5                         | wrong_volume 0.3 -> 0.5: close_ordered  | 0.2
            REPAIR_ALL     | 0.6                | 0.5                         | wrong_volume 0.3 -> 0.5: close_ordered  | 0.2
            REPORT         | 0                  | 0.5                         | extra 0 -> 0.5: close_proposed     |
            REPAIR_CLOSES  | 0                  | 0.5                         | extra 0 -> 0.5: close_ordered      | 0.5
            REPAIR_ALL     | 0                  | 0.1                         | extra 0 -> 0.1: close_ordered      | 0.1
            """)
    void volumes(ReconcilePolicy policy, String leader, String broker, String difference, String closed) {
        stage.book.use(FollowerBook.settings(policy));
        if (!leader.equals("1.0")) {
            stage.signal(leader.equals("0") ? Change.CLOSED : Change.REDUCED, "1.0", leader, STOPS);
            stage.fill(stage.lastOrder(), "f-1");
        }
        int orders = stage.orders().size();

        stage.snapshot(
                broker == null ? new HeldPosition[0] : new HeldPosition[] {held("f-1", broker, STOPS, opening.id())});

        assertThat(stage.differences()).containsExactly(difference);
        List<CopyOrder> after = stage.orders().subList(orders, stage.orders().size());
        if (closed == null) {
            assertThat(after).isEmpty();
        } else {
            assertThat(after).singleElement().satisfies(order -> {
                assertThat(order.action()).isEqualTo(OrderAction.CLOSE);
                assertThat(order.volume()).isEqualTo(Lots.of(closed));
                assertThat(order.conditions().positionId()).isEqualTo("f-1");
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # policy      | stop loss | take profit | differences                                         | ordered
            REPORT        | 1.08      | 1.12        | wrong_stop_loss 1.09 -> 1.08: stops_proposed        |
            REPAIR_CLOSES | 1.09      | 1.13        | wrong_take_profit 1.12 -> 1.13: stops_proposed      |
            REPAIR_ALL    | 1.08      | 1.12        | wrong_stop_loss 1.09 -> 1.08: stops_ordered         | yes
            REPAIR_ALL    |           | 1.12        | wrong_stop_loss 1.09 -> null: stops_ordered         | yes
            REPAIR_ALL    | 1.090004  | 1.12        |                                                     |
            """)
    void stops(ReconcilePolicy policy, String stopLoss, String takeProfit, String difference, String ordered) {
        stage.book.use(FollowerBook.settings(policy));

        stage.snapshot(held(
                "f-1",
                "0.5",
                new StopPrices(stopLoss == null ? null : Price.of(stopLoss), Price.of(takeProfit)),
                null));

        assertThat(stage.differences()).isEqualTo(difference == null ? List.of() : List.of(difference));
        if (ordered == null) {
            assertThat(stage.orders()).containsExactly(opening);
        } else {
            assertThat(stage.lastOrder().action()).isEqualTo(OrderAction.MODIFY);
            assertThat(stage.lastOrder().stops()).isEqualTo(STOPS);
        }
    }

    @Test
    void aStopThatIsTheOwnersOwnIsNotTakenAway() {
        Stage bare = new Stage();
        bare.book.use(FollowerBook.settings(ReconcilePolicy.REPAIR_ALL));
        bare.signal(Change.OPENED, "1.0", "1.0");
        bare.fill(bare.lastOrder(), "f-1");

        bare.snapshot(held("f-1", "0.5", new StopPrices(Price.of("1.08"), null), null));

        assertThat(bare.differences()).containsExactly("wrong_stop_loss null -> 1.08: none");
        assertThat(bare.orders()).hasSize(1);
    }

    @Test
    void stopsThatAreOnTheirWayAreNoDifference() {
        StopPrices moved = new StopPrices(Price.of("1.095"), Price.of("1.12"));
        stage.signal(Change.STOPS_CHANGED, "1.0", "1.0", moved);
        CommandId order = stage.lastOrder().id();

        stage.snapshot(held("f-1", "0.5", STOPS, null));
        assertThat(stage.differences()).isEmpty();

        stage.hear(order, OrderWord.REFUSED);
        stage.snapshot(held("f-1", "0.5", STOPS, null));
        assertThat(stage.differences()).containsExactly("wrong_stop_loss 1.095 -> 1.09: stops_proposed");
    }

    @Test
    void whatIsClosedByHandIsNeverOpenedAgain() {
        stage.book.use(FollowerBook.settings(ReconcilePolicy.REPAIR_ALL));

        stage.snapshot();
        stage.snapshot();
        stage.signal(Change.STOPS_CHANGED, "1.0", "1.0", new StopPrices(Price.of("1.095"), null));
        stage.signal(Change.CLOSED, "1.0", "0");

        assertThat(stage.differences()).hasSize(1);
        assertThat(stage.orders()).containsExactly(opening);
        assertThat(stage.link().isOver()).isTrue();
    }

    /** A terminal that has just started may not have its list from the broker yet. */
    @Test
    void whatAnEmptySnapshotHidIsFoundAgain() {
        stage.snapshot();
        assertThat(stage.link().open()).isEqualTo(Lots.ZERO);

        stage.snapshot(SnapshotReason.ON_DEMAND, Map.of(), held("f-1", "0.5", STOPS, null));

        assertThat(stage.differences()).containsExactly("missing 0.5 -> 0: booked", "extra 0 -> 0.5: booked");
        stage.signal(Change.CLOSED, "1.0", "0", STOPS);
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.5"));
        stage.fill(stage.lastOrder(), "f-1");
        assertThat(stage.link().isOver()).isTrue();
    }

    /** The terminal was offline while its owner closed a part; it tells the snapshot first, and its history behind it. */
    @Test
    void aDealThatTheSnapshotShowedDoesNotCountTwice() {
        stage.snapshot(held("f-1", "0.2", STOPS, null));
        stage.deal(null, Entry.OUT, "f-1", "0.3", ExecutionKind.FILL);
        assertThat(stage.link().open()).isEqualTo(Lots.of("0.2"));

        stage.deal(null, Entry.OUT, "f-1", "0.1", ExecutionKind.FILL);
        assertThat(stage.link().open()).isEqualTo(Lots.of("0.1"));
    }

    @Test
    void whatIsOnItsWayIsLeftToTheNextSnapshot() {
        stage.book.use(FollowerBook.settings(ReconcilePolicy.REPAIR_ALL));
        stage.signal(Change.CLOSED, "1.0", "0");
        stage.hear(stage.lastOrder().id(), OrderWord.SENT);

        stage.snapshot();

        assertThat(stage.differences()).isEmpty();
        assertThat(stage.reconciled()).isEqualTo("0 judged, 1 left, 0 foreign");
    }

    @ParameterizedTest
    @CsvSource({"-1999,0", "-2000,1", "-60000,1", "0,0", "1000,0"})
    void whatWasHeardShortlyBeforeASnapshotOrBehindItIsLeft(int heardMillis, int judged) {
        Instant received = stage.now.minusMillis(heardMillis);

        stage.tell(new FollowerCommand.SnapshotDue(
                new Snapshot("s-1", SnapshotReason.PERIODIC, received, List.of(), Map.of()), null));

        assertThat(stage.differences()).hasSize(judged);
    }

    @Test
    void anotherSymbolOrSideIsTouchedByNobody() {
        stage.book.use(FollowerBook.settings(ReconcilePolicy.REPAIR_ALL));

        stage.snapshot(
                new HeldPosition("f-1", "GBPUSD", Side.SELL, Lots.of("0.5"), Price.of("1.1"), StopPrices.NONE, null));

        assertThat(stage.differences())
                .containsExactly("wrong_symbol EURUSD -> GBPUSD: none", "wrong_side buy -> sell: none");
        assertThat(stage.orders()).containsExactly(opening);
    }

    @Test
    void foreignPositionsAreCountedAndNotTouched() {
        stage.book.use(FollowerBook.settings(ReconcilePolicy.REPAIR_ALL));

        stage.snapshot(
                held("f-1", "0.5", STOPS, null),
                held("by-hand", "3"),
                held("other-robot", "1", StopPrices.NONE, new CommandId("somebody-elses")));

        assertThat(stage.differences()).isEmpty();
        assertThat(stage.reconciled()).isEqualTo("1 judged, 0 left, 2 foreign");
        assertThat(stage.orders()).containsExactly(opening);
    }

    @Test
    void aNewTicketBehindAPartialCloseIsFoundAgain() {
        stage.signal(Change.REDUCED, "1.0", "0.6", STOPS);
        stage.fill(stage.lastOrder(), "f-1");

        stage.snapshot(held("f-2", "0.3", STOPS, null));

        assertThat(stage.differences()).containsExactly("new_ticket f-1 -> f-2: booked");
        stage.signal(Change.CLOSED, "1.0", "0");
        assertThat(stage.lastOrder().conditions().positionId()).isEqualTo("f-2");
    }

    @Test
    void twoPositionsThatMayBothBeTheRestAreForeign() {
        stage.signal(Change.REDUCED, "1.0", "0.6", STOPS);
        stage.fill(stage.lastOrder(), "f-1");

        stage.snapshot(held("f-2", "0.3", STOPS, null), held("f-3", "0.3", STOPS, null));

        assertThat(stage.differences()).containsExactly("missing 0.3 -> 0: booked");
        assertThat(stage.reconciled()).isEqualTo("1 judged, 0 left, 2 foreign");
    }

    @ParameterizedTest
    @CsvSource({"SESSION_START,1", "PERIODIC,1", "OVERFLOW,1", "ON_DEMAND,0"})
    void aDifferenceAsksForAnotherSnapshotButNotTheAnswerForOneMore(SnapshotReason reason, int asked) {
        stage.snapshot(reason, Map.of());

        assertThat(stage.differences()).hasSize(1);
        assertThat(stage.wanted()).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"59,0", "60,1"})
    void aTerminalIsNotAskedAgainAtOnce(int secondsAgo, int asked) {
        Instant received = stage.now.plusSeconds(100);
        Instant before = received.plusMillis(10).minusSeconds(secondsAgo);
        stage.now = received;

        stage.tell(new FollowerCommand.SnapshotDue(
                new Snapshot("s-1", SnapshotReason.PERIODIC, received, List.of(), Map.of()), before));

        assertThat(stage.wanted()).isEqualTo(asked);
    }
}
