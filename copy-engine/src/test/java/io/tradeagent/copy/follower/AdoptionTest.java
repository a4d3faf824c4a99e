package io.tradeagent.copy.follower;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.leader.Change;
import io.tradeagent.copy.leader.PositionKey;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders of a netting leader, which trade into a position of another name: p-9, of which the follower has its half. */
class AdoptionTest {

    private static final StopPrices STOPS = new StopPrices(Price.of("1.06"), null);

    private final Stage stage = new Stage();
    private final LeadersOrder order = new LeadersOrder(stage);
    private BrokersOrder copy;

    @BeforeEach
    void orderWaitsBesideThePosition() {
        order.tell(order.position("p-9", Change.OPENED, "2.0", "2.0"));
        stage.fill(stage.lastOrder(), "f-9");
        order.tell(order.placed());
        copy = new BrokersOrder(stage, stage.lastOrder(), "f-1");
        copy.placed();
    }

    @Test
    void copyOfTheOrderJoinsThePosition() {
        order.tell(order.fills("1.0", "p-9", "3.0", Change.INCREASED));
        copy.fills("0.5");

        assertThat(actions()).containsExactly("OPEN", "PLACE");
        assertThat(stage.lastAnswer()).isEqualTo("copied_as_pending");
        assertThat(position().open()).isEqualTo(Lots.of("1.5"));
        assertThat(stage.link().isOver()).isTrue();
    }

    @Test
    void whatFilledBeforeTheLeaderJoinsToo() {
        copy.fills("0.5");
        order.tell(order.fills("1.0", "p-9", "3.0", Change.INCREASED));
        order.tell(order.position("p-9", Change.REDUCED, "3.0", "1.5"));

        assertThat(actions()).containsExactly("OPEN", "PLACE", "CLOSE");
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.75"));
    }

    @Test
    void whatStillWaitsIsTakenBackWithThePosition() {
        order.tell(order.fills("1.0", "p-9", "3.0", Change.INCREASED));
        order.tell(order.position("p-9", Change.CLOSED, "3.0", "0"));

        assertThat(actions()).containsExactly("OPEN", "PLACE", "CLOSE", "CANCEL");
        copy.canceled();
        stage.fill(stage.orders().get(2), "f-9");
        assertThat(position().isOver()).isTrue();
    }

    @Test
    void itGetsThePositionsStops() {
        order.with(STOPS).tell(order.fills("1.0", "p-9", "3.0", Change.INCREASED));

        assertThat(actions()).containsExactly("OPEN", "PLACE", "MODIFY", "MODIFY_ORDER");
        assertThat(stage.lastOrder().stops()).isEqualTo(STOPS);
    }

    @Test
    void fillThatIsToldAgainChangesNothing() {
        Signal fill = order.fills("1.0", "p-9", "3.0", Change.INCREASED);
        order.tell(fill);
        order.tell(fill);

        assertThat(actions()).containsExactly("OPEN", "PLACE");
        assertThat(position().legs()).hasSize(2);
    }

    /** The leader sells what it held with it. */
    @Test
    void whatOpenedNothingIsTakenBack() {
        order.tell(order.tradedElsewhere("1.0"));

        assertThat(actions()).containsExactly("OPEN", "PLACE", "CANCEL");
    }

    @Test
    void whatOpenedNothingIsClosed() {
        copy.fills("0.5");
        order.tell(order.tradedElsewhere("0.4"));
        assertThat(actions()).containsExactly("OPEN", "PLACE", "CLOSE");
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.2"));

        order.tell(order.withdrawn());
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.3"));
    }

    /** Of one lot 0.4 close what was sold before. */
    @Test
    void whatClosedSomethingElseIsClosed() {
        order.tell(order.turnsInto("p-8", "0.6"));
        copy.fills("0.5");

        assertThat(actions()).containsExactly("OPEN", "PLACE", "CLOSE");
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.2"));
    }

    /** The volume was copied with the later signal, so that its own copy has nothing to wait for. */
    @Test
    void signalThatWasOvertakenOpensNothing() {
        Signal fill = order.fills("1.0", "p-9", "3.0", Change.INCREASED);
        order.tell(order.position("p-9", Change.INCREASED, "3.5", "3.5"));
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.75"));
        order.tell(fill);

        assertThat(actions()).containsExactly("OPEN", "PLACE", "OPEN", "CANCEL");
    }

    @Test
    void otherDirectionIsNotJoined() {
        stage.book.use(FollowerBook.settings(Direction.REVERSED, List.of()));
        order.tell(order.position("p-8", Change.OPENED, "1.0", "1.0"));
        order.tell(order.fills("1.0", "p-8", "2.0", Change.INCREASED));

        assertThat(actions()).containsExactly("OPEN", "PLACE", "OPEN", "CANCEL", "OPEN");
        assertThat(stage.link().leaderHolds()).isEqualTo(Lots.ZERO);
    }

    @Test
    void whoKnowsNothingOfAnOrderOpensAtTheMarket() {
        Stage late = new Stage();
        LeadersOrder unknown = new LeadersOrder(late);
        Signal placed = unknown.placed();
        unknown.tell(unknown.fills("1.0", "p-9", "1.0", Change.OPENED));
        unknown.tell(placed);

        assertThat(late.orders())
                .extracting(CopyOrder::action)
                .extracting(Enum::name)
                .containsExactly("OPEN");
    }

    private Link position() {
        return stage.book
                .link(new LinkKey(Stage.ALPHA, new PositionKey(Stage.LEADER, "p-9", 0)))
                .orElseThrow();
    }

    private List<String> actions() {
        return stage.orders().stream().map(CopyOrder::action).map(Enum::name).toList();
    }
}
