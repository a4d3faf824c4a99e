package io.tradeagent.copy.follower;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.order.OrderState;
import io.tradeagent.copy.order.OrderWord;
import io.tradeagent.copy.reconciliation.CommandOutcome;
import io.tradeagent.copy.reconciliation.HeldOrder;
import io.tradeagent.copy.reconciliation.HeldPosition;
import io.tradeagent.copy.reconciliation.Snapshot;
import io.tradeagent.copy.reconciliation.SnapshotReason;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A copied pending order, and what the terminal's snapshots show of it. */
class PendingReconcilingTest {

    private final Stage stage = new Stage();
    private final LeadersOrder order = new LeadersOrder(stage);
    private BrokersOrder copy;

    @BeforeEach
    void orderWaits() {
        order.tell(order.placed());
        copy = new BrokersOrder(stage, stage.lastOrder(), "f-1");
        copy.placed();
    }

    @Test
    void whatWaitsIsLeftAlone() {
        snapshot(List.of(new HeldOrder("f-1", null)));
        snapshot(List.of(new HeldOrder("other", copy.id())));

        assertThat(stage.differences()).isEmpty();
        assertThat(stage.link().reserved()).isEqualTo(Lots.of("0.5"));
    }

    /** Its placing was carried out, which says nothing of its end. */
    @Test
    void whatWaitsIsLeftAloneWhateverItsCommandCameTo() {
        stage.hear(copy.id(), OrderWord.CARRIED_OUT);
        snapshot(List.of(new HeldOrder("f-1", copy.id())), Map.of(copy.id(), CommandOutcome.EXECUTED));

        assertThat(stage.differences()).isEmpty();
        assertThat(leg().state()).isEqualTo(OrderState.ACCEPTED);
    }

    @Test
    void whatVanishedIsNeverPlacedAgain() {
        snapshot(List.of());
        assertThat(stage.differences()).containsExactly("order_resolved accepted -> canceled: booked");
        assertThat(stage.link().reserved()).isEqualTo(Lots.ZERO);

        order.tell(order.changed("1.07"));
        order.tell(order.opens("1.0"));
        assertThat(stage.orders()).hasSize(1);
        assertThat(stage.lastAnswer()).isEqualTo("pending_canceled");
    }

    @Test
    void whatFilledWithoutAWordIsFoundByItsNumber() {
        snapshot(List.of(), Map.of(), Stage.held("f-1", "0.5"));

        assertThat(stage.differences()).containsExactly("order_resolved accepted -> filled: booked");
        assertThat(leg().open()).isEqualTo(Lots.of("0.5"));
        assertThat(leg().positionId()).isEqualTo("f-1");
    }

    @Test
    void whatFilledWithoutAWordIsFoundByItsCommand() {
        snapshot(List.of(), Map.of(), Stage.held("f-2", "0.5", StopPrices.NONE, copy.id()));

        assertThat(stage.differences()).containsExactly("order_resolved accepted -> filled: booked");
        assertThat(leg().positionId()).isEqualTo("f-2");
    }

    @Test
    void whatFilledWithoutAWordIsClosedWhereTheLeaderHasGivenUp() {
        order.tell(order.withdrawn());
        stage.hear(stage.lastOrder().id(), OrderWord.REFUSED);
        snapshot(List.of(), Map.of(), Stage.held("f-1", "0.5"));

        assertThat(stage.orders())
                .extracting(CopyOrder::action)
                .extracting(Enum::name)
                .endsWith("CLOSE");
    }

    /** A deal that comes behind the snapshot that showed it as gone is the broker's word. */
    @Test
    void fillThatIsToldLateCounts() {
        snapshot(List.of());
        copy.fills("0.5");

        assertThat(leg().open()).isEqualTo(Lots.of("0.5"));
        assertThat(leg().state()).isEqualTo(OrderState.FILLED);
    }

    @Test
    void ordersOfOthersAreNotLookedAt() {
        snapshot(List.of(new HeldOrder("f-1", copy.id()), new HeldOrder("own", null)));

        assertThat(stage.differences()).isEmpty();
        assertThat(stage.orders()).hasSize(1);
    }

    /** Nobody knows whether it was placed, and it is not there. */
    @Test
    void whatNobodyKnowsOfIsEnded() {
        Stage unsure = new Stage();
        LeadersOrder lost = new LeadersOrder(unsure);
        lost.tell(lost.placed());
        unsure.hear(unsure.lastOrder().id(), OrderWord.LOST_SIGHT);
        unsure.snapshot();

        assertThat(unsure.differences()).containsExactly("order_resolved unknown -> canceled: booked");
    }

    private void snapshot(List<HeldOrder> orders) {
        snapshot(orders, Map.of());
    }

    private void snapshot(List<HeldOrder> orders, Map<CommandId, CommandOutcome> commands, HeldPosition... positions) {
        stage.now = stage.now.plusSeconds(60);
        Snapshot snapshot = new Snapshot(
                "s-" + stage.now, SnapshotReason.PERIODIC, stage.now, List.of(positions), orders, commands);
        stage.now = stage.now.plus(Snapshot.GRACE);
        stage.tell(new FollowerCommand.SnapshotDue(snapshot, null));
    }

    private Leg leg() {
        return stage.link().legs().getFirst();
    }
}
