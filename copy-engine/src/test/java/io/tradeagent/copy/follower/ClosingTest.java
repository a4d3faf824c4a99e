package io.tradeagent.copy.follower;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.execution.Entry;
import io.tradeagent.copy.execution.ExecutionKind;
import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.leader.Change;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.order.OrderAction;
import io.tradeagent.copy.order.OrderState;
import io.tradeagent.copy.order.OrderWord;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a leader closes, and what the follower's own broker does. */
class ClosingTest {

    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");

    private final Stage stage = new Stage();

    @BeforeEach
    void givenHalfALotIsOpen() {
        stage.signal(Change.OPENED, "1.0", "1.0");
        stage.fill(stage.lastOrder(), "f-1");
    }

    @Test
    void aCloseIsCopied() {
        stage.signal(Change.CLOSED, "1.0", "0");

        CopyOrder close = stage.lastOrder();
        assertThat(close.action()).isEqualTo(OrderAction.CLOSE);
        assertThat(close.volume()).isEqualTo(Lots.of("0.5"));
        assertThat(close.conditions().positionId()).isEqualTo("f-1");
        assertThat(close.conditions().expiresAt()).isNull();

        stage.fill(close, "f-1");
        assertThat(stage.link().isOver()).isTrue();
    }

    @Test
    void tenPartialClosesLeaveNothing() {
        for (int tenths = 9; tenths >= 0; tenths--) {
            stage.signal(tenths == 0 ? Change.CLOSED : Change.REDUCED, "1.0", "0." + tenths);
            stage.fill(stage.lastOrder(), "f-1");
            assertThat(stage.link().open()).isEqualTo(new Lots(TWENTIETH.multiply(BigDecimal.valueOf(tenths))));
        }
        assertThat(stage.orders()).hasSize(11);
        assertThat(stage.link().isOver()).isTrue();
    }

    @Test
    void aSignalThatJumpsOverOthersDoesNoHarm() {
        stage.signal(Change.REDUCED, "1.0", "0.2");

        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.4"));
        assertThat(stage.signal(Change.REDUCED, "1.0", "0.6")).isEqualTo(Outcome.STALE_SIGNAL);
    }

    @Test
    void aCloseThatIsOnItsWayIsNotOrderedAgain() {
        stage.signal(Change.CLOSED, "1.0", "0");
        int orders = stage.orders().size();

        stage.signal(Change.CLOSED, "1.0", "0");
        stage.hear(stage.lastOrder().id(), OrderWord.SENT);

        assertThat(stage.orders()).hasSize(orders);
    }

    @Test
    void aCloseThatWasRefusedIsTriedAgainUnderAnotherName() {
        stage.signal(Change.CLOSED, "1.0", "0");
        CommandId first = stage.lastOrder().id();
        stage.hear(first, OrderWord.REFUSED);
        assertThat(stage.lastOrder().id()).isEqualTo(first);

        stage.tell(new FollowerCommand.TriedAgain(stage.link().key()));

        assertThat(stage.lastOrder().action()).isEqualTo(OrderAction.CLOSE);
        assertThat(stage.lastOrder().id()).isNotEqualTo(first);
    }

    @Test
    void aCloseThatTheBrokerRejectedIsNotOrderedAgainAtOnce() {
        stage.signal(Change.CLOSED, "1.0", "0");
        int orders = stage.orders().size();

        stage.deal(stage.lastOrder().id(), Entry.OUT, "f-1", "0", ExecutionKind.REJECTED);
        assertThat(stage.orders()).hasSize(orders);

        stage.tell(new FollowerCommand.TriedAgain(stage.link().key()));
        assertThat(stage.orders()).hasSize(orders + 1);
    }

    /** The close comes long behind the leader's signal, and still must not reach a live account, nor miss the sandbox one. */
    @Test
    void whatWasOpenedInASandboxIsClosedInIt() {
        Stage sandbox = new Stage();
        sandbox.market = Market.SANDBOX;
        sandbox.signal(Change.OPENED, "1.0", "1.0");
        CopyOrder open = sandbox.lastOrder();
        sandbox.signal(Change.CLOSED, "1.0", "0");
        sandbox.fill(open, "f-1");

        assertThat(sandbox.orders()).hasSize(2);
        assertThat(sandbox.happened)
                .filteredOn(FollowerEvent.Ordered.class::isInstance)
                .allMatch(event -> ((FollowerEvent.Ordered) event).market() == Market.SANDBOX);
    }

    @Test
    void whatIsOpenKeepsItsDirection() {
        stage.book.use(FollowerBook.settings(Direction.REVERSED, List.of()));
        StopPrices stops = new StopPrices(Price.of("1.09"), Price.of("1.12"));

        stage.signal(Change.INCREASED, "2.0", "2.0", stops);
        assertThat(stage.lastAnswer()).isEqualTo("settings_changed");
        assertThat(stage.lastOrder().stops()).isEqualTo(stops);

        stage.signal(Change.CLOSED, "2.0", "0", stops);
        assertThat(stage.lastOrder().action()).isEqualTo(OrderAction.CLOSE);
        assertThat(stage.lastOrder().side()).isEqualTo(Side.BUY);
    }

    /** Resending it could close twice what was closed once. */
    @Test
    void aCloseOfWhichNothingIsKnownIsNotOrderedAgain() {
        stage.signal(Change.CLOSED, "1.0", "0");
        stage.hear(stage.lastOrder().id(), OrderWord.LOST_SIGHT);
        int orders = stage.orders().size();

        stage.tell(new FollowerCommand.TriedAgain(stage.link().key()));

        assertThat(stage.orders()).hasSize(orders);
        assertThat(stage.link().closings().getLast().state()).isEqualTo(OrderState.UNKNOWN);
    }

    @Test
    void whatWasClosedByHandStaysClosed() {
        stage.deal(null, Entry.OUT, "f-1", "0.5", ExecutionKind.FILL);
        stage.signal(Change.STOPS_CHANGED, "1.0", "1.0", new StopPrices(Price.of("1.09"), null));
        stage.signal(Change.CLOSED, "1.0", "0");

        assertThat(stage.orders()).hasSize(1);
        assertThat(stage.link().isOver()).isTrue();
    }

    @Test
    void aForeignPositionIsNotTouched() {
        assertThat(stage.deal(null, Entry.OUT, "other", "0.5", ExecutionKind.FILL))
                .isEqualTo(Outcome.FOREIGN);
        assertThat(stage.link().open()).isEqualTo(Lots.of("0.5"));
    }

    @Test
    void stopsFollow() {
        StopPrices stops = new StopPrices(Price.of("1.09"), null);
        stage.signal(Change.STOPS_CHANGED, "1.0", "1.0", stops);

        assertThat(stage.lastOrder().action()).isEqualTo(OrderAction.MODIFY);
        assertThat(stage.lastOrder().stops()).isEqualTo(stops);
        int orders = stage.orders().size();
        stage.signal(Change.STOPS_CHANGED, "1.0", "1.0", stops);
        assertThat(stage.orders()).hasSize(orders);

        CommandId first = stage.lastOrder().id();
        stage.signal(Change.STOPS_CHANGED, "1.0", "1.0", StopPrices.NONE);
        stage.signal(Change.STOPS_CHANGED, "1.0", "1.0", stops);
        assertThat(stage.lastOrder().id()).isNotEqualTo(first);
    }

    @Test
    void aPositionThatIsFilledLateIsClosedWhenItIs() {
        Stage late = new Stage();
        late.signal(Change.OPENED, "1.0", "1.0");
        CopyOrder open = late.lastOrder();
        late.signal(Change.CLOSED, "1.0", "0");
        assertThat(late.orders()).hasSize(1);

        late.deal(open.id(), Entry.IN, "f-1", "0.2", ExecutionKind.PARTIAL_FILL);
        assertThat(late.lastOrder().volume()).isEqualTo(Lots.of("0.2"));
        late.deal(open.id(), Entry.IN, "f-1", "0.3", ExecutionKind.FILL);
        assertThat(late.lastOrder().volume()).isEqualTo(Lots.of("0.3"));
    }
}
