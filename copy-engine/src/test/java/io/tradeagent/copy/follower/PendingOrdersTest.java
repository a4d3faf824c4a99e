package io.tradeagent.copy.follower;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.account.AccountMode;
import io.tradeagent.copy.execution.Entry;
import io.tradeagent.copy.execution.ExecutionKind;
import io.tradeagent.copy.execution.OrderType;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.PendingOrders;
import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.copy.leader.Change;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.order.OrderAction;
import io.tradeagent.copy.order.OrderState;
import io.tradeagent.copy.order.OrderWord;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A leader's pending order until it fills, and what its copy becomes. The follower takes half of the leader's lots. */
class PendingOrdersTest {

    private static final StopPrices STOPS = new StopPrices(Price.of("1.07"), Price.of("1.12"));

    private final Stage stage = new Stage();
    private final LeadersOrder order = new LeadersOrder(stage);

    @Test
    void isPlacedAsTheLeadersIs() {
        Instant end = Instant.parse("2026-03-03T10:00:00Z");
        order.with(STOPS).until(end).tell(order.placed());

        assertThat(stage.orders()).singleElement().satisfies(placed -> {
            assertThat(placed.action()).isEqualTo(OrderAction.PLACE);
            assertThat(placed.side()).isEqualTo(Side.BUY);
            assertThat(placed.volume()).isEqualTo(Lots.of("0.5"));
            assertThat(placed.stops()).isEqualTo(STOPS);
            assertThat(placed.conditions().expiresAt()).isEqualTo("2026-03-02T10:01:00Z");
            CopyOrder.Waiting waiting =
                    Objects.requireNonNull(placed.conditions().waiting());
            assertThat(waiting.terms().type()).isEqualTo(OrderType.LIMIT);
            assertThat(waiting.terms().price()).isEqualTo(Price.of("1.08"));
            assertThat(waiting.terms().expiresAt()).isEqualTo(end);
        });
        assertThat(stage.lastAnswer()).isEqualTo("copied");
        assertThat(stage.link().reserved()).isEqualTo(Lots.of("0.5"));
    }

    @Test
    void isPlacedOnceHoweverOftenItIsTold() {
        Signal placed = order.placed();
        order.tell(placed);
        order.tell(order.changed("1.08"));
        order.tell(placed);

        assertThat(stage.orders()).hasSize(1);
    }

    @Test
    void whatOvertakesThePlacingSaysAllOfIt() {
        Signal placed = order.placed();
        order.tell(order.changed("1.07"));
        order.tell(placed);

        assertThat(actions()).containsExactly("PLACE");
        assertThat(price(stage.lastOrder())).isEqualTo(Price.of("1.07"));
    }

    @Test
    void isNotPlacedBehindItsEnd() {
        Signal placed = order.placed();
        order.tell(order.withdrawn());
        order.tell(placed);

        assertThat(stage.orders()).isEmpty();
        assertThat(stage.link().isOver()).isTrue();
    }

    @Test
    void reservesItsRoomWhileItWaits() {
        stage.book.use(FollowerBook.settings(Direction.SAME, List.of(new RiskLimit.MaxLots(Lots.of("0.7")))));
        placedAtBroker();

        order.tell(order.position("p-2", Change.OPENED, "1.0", "1.0"));
        assertThat(stage.lastAnswer()).isEqualTo("max_lots.exceeded");
    }

    @Test
    void changesWithTheLeaders() {
        placedAtBroker();
        order.tell(order.changed("1.07"));
        order.with(STOPS).tell(order.changed("1.07"));
        order.tell(order.changed("1.07"));

        assertThat(actions()).containsExactly("PLACE", "MODIFY_ORDER", "MODIFY_ORDER");
        assertThat(stage.lastOrder().stops()).isEqualTo(STOPS);
        assertThat(waiting(stage.lastOrder()).orderId()).isEqualTo("f-1");
        assertThat(price(stage.lastOrder())).isEqualTo(Price.of("1.07"));
        assertThat(stage.lastOrder().conditions().expiresAt()).isNull();
    }

    /** The terminal finds it by the broker's id alone. */
    @Test
    void changesWhenTheBrokersIdIsTold() {
        order.tell(order.placed());
        order.tell(order.changed("1.07"));
        assertThat(actions()).containsExactly("PLACE");

        new BrokersOrder(stage, stage.lastOrder(), "f-1").placed();
        assertThat(actions()).containsExactly("PLACE", "MODIFY_ORDER");
    }

    @Test
    void isTakenBackWithTheLeaders() {
        BrokersOrder copy = placedAtBroker();
        order.tell(order.withdrawn());

        assertThat(actions()).containsExactly("PLACE", "CANCEL");
        assertThat(waiting(stage.lastOrder()).orderId()).isEqualTo("f-1");
        assertThat(stage.lastOrder().conditions().expiresAt()).isNull();
        stage.hear(stage.lastOrder().id(), OrderWord.CARRIED_OUT);
        copy.canceled();
        assertThat(stage.link().isOver()).isTrue();
        assertThat(stage.orders()).hasSize(2);
    }

    /** Before anybody knows whether it was placed. */
    @Test
    void isTakenBackByItsCommand() {
        order.tell(order.placed());
        order.tell(order.withdrawn());

        assertThat(waiting(stage.lastOrder()).orderId()).isNull();
        assertThat(waiting(stage.lastOrder()).placedBy())
                .isEqualTo(stage.orders().getFirst().id());
        stage.hear(stage.orders().getFirst().id(), OrderWord.REFUSED);
        assertThat(stage.link().isOver()).isTrue();
    }

    @Test
    void isTakenBackAgainAndAgain() {
        placedAtBroker();
        order.tell(order.withdrawn());
        CopyOrder first = stage.lastOrder();
        assertThat(Retry.pause(stage.link())).isEmpty();
        stage.hear(first.id(), OrderWord.REFUSED);
        assertThat(Retry.pause(stage.link())).isPresent();
        stage.tell(new FollowerCommand.TriedAgain(stage.link().key()));

        assertThat(actions()).containsExactly("PLACE", "CANCEL", "CANCEL");
        assertThat(stage.lastOrder().id()).isNotEqualTo(first.id());
    }

    @Test
    void changesAgainWhatWasRefused() {
        placedAtBroker();
        order.tell(order.changed("1.07"));
        stage.hear(stage.lastOrder().id(), OrderWord.REFUSED);
        assertThat(Retry.pause(stage.link())).isPresent();
        stage.tell(new FollowerCommand.TriedAgain(stage.link().key()));
        assertThat(actions()).containsExactly("PLACE", "MODIFY_ORDER", "MODIFY_ORDER");
        stage.hear(stage.lastOrder().id(), OrderWord.CARRIED_OUT);
        assertThat(Retry.pause(stage.link())).isEmpty();
    }

    /** A terminal that had no answer in time may have placed it all the same. */
    @Test
    void whatFillsInSpiteOfItsEndIsClosed() {
        order.tell(order.placed());
        BrokersOrder copy = new BrokersOrder(stage, stage.lastOrder(), "f-1");
        stage.hear(copy.id(), OrderWord.REFUSED);
        order.tell(order.opens("1.0"));
        stage.fill(stage.lastOrder(), "f-2");
        copy.fills("0.5");

        assertThat(actions()).containsExactly("PLACE", "OPEN", "CLOSE");
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.5"));
    }

    @Test
    void fillThatOvertakesTheCancelIsClosed() {
        BrokersOrder copy = placedAtBroker();
        order.tell(order.withdrawn());
        copy.fills("0.5");

        assertThat(actions()).containsExactly("PLACE", "CANCEL", "CLOSE");
        stage.fill(stage.lastOrder(), "f-1");
        stage.hear(stage.orders().get(1).id(), OrderWord.REFUSED);
        assertThat(stage.link().isOver()).isTrue();
        assertThat(Retry.pause(stage.link())).isEmpty();
    }

    @Test
    void leadersFillOpensNothingMore() {
        BrokersOrder copy = placedAtBroker();
        order.tell(order.opens("1.0"));
        assertThat(stage.lastAnswer()).isEqualTo("copied_as_pending");
        copy.fills("0.5");

        assertThat(actions()).containsExactly("PLACE");
        assertThat(stage.link().open()).isEqualTo(Lots.of("0.5"));
        order.tell(order.position("p-1", Change.REDUCED, "1.0", "0.4"));
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.3"));
    }

    @Test
    void whoFillsFirstKeepsWhatTheLeaderWaitsFor() {
        BrokersOrder copy = placedAtBroker();
        copy.fills("0.5");
        assertThat(actions()).containsExactly("PLACE");
        order.tell(order.opens("1.0"));

        assertThat(actions()).containsExactly("PLACE");
        assertThat(stage.lastAnswer()).isEqualTo("copied_as_pending");
    }

    @Test
    void whoFillsFirstClosesWhenTheLeaderGivesUp() {
        placedAtBroker().fills("0.5");
        order.tell(order.withdrawn());

        assertThat(actions()).containsExactly("PLACE", "CLOSE");
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.5"));
    }

    /** Of one lot the leader got 0.4, and takes the rest back. */
    @Test
    void whoFillsMoreThanTheLeaderClosesTheRest() {
        placedAtBroker().fills("0.5");
        order.tell(order.opens("0.4"));
        assertThat(actions()).containsExactly("PLACE");
        order.tell(order.withdrawn());

        assertThat(actions()).containsExactly("PLACE", "CLOSE");
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.3"));
    }

    @Test
    void isTakenBackWhenTheLeaderClosesWhatItsOwnOpened() {
        placedAtBroker();
        order.tell(order.opens("1.0"));
        order.tell(order.position("p-1", Change.CLOSED, "1.0", "0"));

        assertThat(actions()).containsExactly("PLACE", "CANCEL");
    }

    @Test
    void fillsInPartsAtBoth() {
        BrokersOrder copy = placedAtBroker();
        order.tell(order.opens("0.4"));
        copy.fillsInPart("0.2");
        order.tell(order.fills("0.6", "p-1", "1.0", Change.INCREASED));
        copy.fills("0.3");

        assertThat(actions()).containsExactly("PLACE");
        assertThat(stage.link().open()).isEqualTo(Lots.of("0.5"));
    }

    @Test
    void changesWhatIsLeftOfIt() {
        BrokersOrder copy = placedAtBroker();
        copy.fillsInPart("0.2");
        order.with(STOPS).tell(order.changed("1.07"));

        assertThat(actions()).containsExactly("PLACE", "MODIFY", "MODIFY_ORDER");
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.3"));
    }

    @Test
    void isDecidedUponAgainWhenTheBrokerRefusedIt() {
        order.tell(order.placed());
        stage.hear(stage.lastOrder().id(), OrderWord.REFUSED);
        order.tell(order.opens("1.0"));

        assertThat(actions()).containsExactly("PLACE", "OPEN");
        assertThat(stage.lastAnswer()).isEqualTo("copied");
        assertThat(stage.link().reserved()).isEqualTo(Lots.of("0.5"));
    }

    @Test
    void isDecidedUponAgainWhenALimitSpokeAgainstIt() {
        stage.book.use(FollowerBook.settings(Direction.SAME, List.of(new RiskLimit.MaxLots(Lots.of("0.3")))));
        order.tell(order.placed());
        assertThat(stage.lastAnswer()).isEqualTo("max_lots.exceeded");
        stage.book.use(FollowerBook.settings(Direction.SAME, List.of()));
        order.tell(order.opens("1.0"));

        assertThat(actions()).containsExactly("OPEN");
    }

    @Test
    void whatWasDeletedByHandIsNotOpened() {
        placedAtBroker().canceled();
        order.tell(order.opens("1.0"));

        assertThat(actions()).containsExactly("PLACE");
        assertThat(stage.lastAnswer()).isEqualTo("pending_canceled");
    }

    @Test
    void whatWasClosedByHandIsNotOpenedAgain() {
        placedAtBroker().fills("0.5");
        stage.deal(null, Entry.OUT, "f-1", "0.5", ExecutionKind.FILL);
        order.tell(order.opens("1.0"));

        assertThat(actions()).containsExactly("PLACE");
        assertThat(stage.lastAnswer()).isEqualTo("copied_as_pending");
    }

    @Test
    void settingsMayWaitForTheFill() {
        stage.book.use(FollowerBook.settings(PendingOrders.SKIP));
        order.tell(order.placed());
        assertThat(stage.lastAnswer()).isEqualTo("pending_not_copied");
        order.tell(order.changed("1.07"));
        order.tell(order.opens("1.0"));

        assertThat(actions()).containsExactly("OPEN");
    }

    @Test
    void nettingAccountsWaitForTheFill() {
        stage.book.use(Stage.figures(AccountMode.NETTING));
        order.tell(order.placed());
        assertThat(stage.lastAnswer()).isEqualTo("pending_on_netting");
        order.tell(order.opens("1.0"));

        assertThat(actions()).containsExactly("OPEN");
    }

    /** Who sells where the leader buys waits for the same price from the same side. */
    @Test
    void theOtherWayRoundALimitIsAStop() {
        stage.book.use(FollowerBook.settings(Direction.REVERSED, List.of()));
        order.with(STOPS).tell(order.placed());

        assertThat(stage.lastOrder().side()).isEqualTo(Side.SELL);
        assertThat(waiting(stage.lastOrder()).terms().type()).isEqualTo(OrderType.STOP);
        assertThat(stage.lastOrder().stops()).isEqualTo(new StopPrices(STOPS.takeProfit(), STOPS.stopLoss()));
    }

    @Test
    void theOtherWayRoundAStopLimitIsNothing() {
        stage.book.use(FollowerBook.settings(Direction.REVERSED, List.of()));
        order.of(OrderType.STOP_LIMIT).tell(order.placed());

        assertThat(stage.lastAnswer()).isEqualTo("pending_not_reversible");
    }

    @Test
    void limitThatFlattensTakesItBack() {
        BrokersOrder copy = placedAtBroker();
        stage.book.apply(new FollowerEvent.LinkChanged(stage.link().flattened()));
        stage.tell(new FollowerCommand.TriedAgain(stage.link().key()));
        assertThat(actions()).containsExactly("PLACE", "CANCEL");
        copy.canceled();
        order.tell(order.opens("1.0"));

        assertThat(actions()).containsExactly("PLACE", "CANCEL");
        assertThat(stage.lastAnswer()).isEqualTo("flattened");
    }

    @Test
    void halfOfItIsOnItsWayWhateverTheOutboxLost() {
        BrokersOrder copy = placedAtBroker();
        stage.hear(copy.id(), OrderWord.LOST_SIGHT);
        assertThat(stage.link().legs().getFirst().state()).isEqualTo(OrderState.UNKNOWN);
        order.tell(order.withdrawn());

        assertThat(actions()).containsExactly("PLACE", "CANCEL");
    }

    private BrokersOrder placedAtBroker() {
        order.tell(order.placed());
        BrokersOrder copy = new BrokersOrder(stage, stage.lastOrder(), "f-1");
        copy.placed();
        return copy;
    }

    private List<String> actions() {
        return stage.orders().stream().map(CopyOrder::action).map(Enum::name).toList();
    }

    private static CopyOrder.Waiting waiting(CopyOrder order) {
        return Objects.requireNonNull(order.conditions().waiting());
    }

    private static Price price(CopyOrder order) {
        return waiting(order).terms().price();
    }
}
