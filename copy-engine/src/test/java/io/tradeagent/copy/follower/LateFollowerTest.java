package io.tradeagent.copy.follower;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.account.AccountMode;
import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.account.Quote;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.LateFollower;
import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.copy.leader.Change;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.order.OrderAction;
import io.tradeagent.copy.signal.Occasion;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A follower that comes when its leader holds half a lot of two, bought at 1.10005; it copies half of it. */
class LateFollowerTest {

    private final Stage stage = new Stage();

    @BeforeEach
    void givenItsPriceIsTheLeaders() {
        quote("1.09995", "1.10005");
    }

    @ParameterizedTest
    @CsvSource({
        // policy,  direction, bid,     ask,     what it answers
        "NONE,      SAME,      1.09995, 1.10005, late",
        "NOT_WORSE, SAME,      1.09995, 1.10005, copied",
        "NOT_WORSE, SAME,      1.05000, 1.05010, copied",
        "NOT_WORSE, SAME,      1.09996, 1.10006, late_price_worse",
        "ALL,       SAME,      1.19990, 1.20000, copied",
        "NOT_WORSE, REVERSED,  1.10005, 1.10015, copied",
        "NOT_WORSE, REVERSED,  1.10004, 1.10014, late_price_worse",
        "ALL,       REVERSED,  1.00000, 1.00010, copied",
    })
    void thePolicyDecides(LateFollower policy, Direction direction, String bid, String ask, String answer) {
        use(policy, direction, List.of());
        quote(bid, ask);
        come();
        assertThat(stage.lastAnswer()).isEqualTo(answer);
        assertThat(stage.orders()).hasSize(answer.equals("copied") ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"NOT_WORSE", "ALL"})
    void aPriceThatIsOldOrMissingIsNone(LateFollower policy) {
        use(policy, Direction.SAME, List.of());
        stage.now = stage.now.plusSeconds(61);
        come();
        assertThat(stage.lastAnswer()).isEqualTo("late_price_unknown");
        AccountView figures = Stage.figures(AccountMode.HEDGING);
        Stage other = new Stage();
        other.book.use(FollowerBook.late(FollowerBook.settings(Direction.SAME, List.of()), policy));
        other.book.use(new AccountView(figures.terms(), figures.funds(), figures.symbols(), Map.of()));
        other.tell(new FollowerCommand.Signalled(late(other)));
        assertThat(other.lastAnswer()).isEqualTo("late_price_unknown");
    }

    @Test
    void itIsSizedByWhatIsLeftAndReducedWithIt() {
        use(LateFollower.ALL, Direction.SAME, List.of());
        come();
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.25"));
        stage.fill(stage.lastOrder(), "f-1");
        assertThat(stage.orders()).hasSize(1);

        stage.signal(Change.REDUCED, "2.0", "0.2");
        assertThat(stage.lastOrder().action()).isEqualTo(OrderAction.CLOSE);
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.15"));
        stage.fill(stage.lastOrder(), "f-1");

        stage.signal(Change.INCREASED, "3.0", "1.2");
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.5"));
        stage.fill(stage.lastOrder(), "f-2");
        stage.signal(Change.REDUCED, "3.0", "0.6");
        assertThat(stage.lastOrder().volume()).isLessThanOrEqualTo(Lots.of("0.3"));

        stage.signal(Change.CLOSED, "3.0", "0");
        closeAll();
        assertThat(stage.link().isOver()).isTrue();
    }

    @Test
    void whoeverDidNotEnterClosesNothing() {
        use(LateFollower.NOT_WORSE, Direction.SAME, List.of());
        quote("1.2", "1.3");
        come();
        stage.signal(Change.CLOSED, "2.0", "0");
        assertThat(stage.orders()).isEmpty();
    }

    @Test
    void beingToldAgainChangesNothing() {
        use(LateFollower.ALL, Direction.SAME, List.of());
        Signal signal = late(stage);
        stage.tell(new FollowerCommand.Signalled(signal));
        stage.tell(new FollowerCommand.Signalled(signal));
        assertThat(stage.orders()).hasSize(1);
    }

    /** From 1.1 up to the leader's 1.10005 there are five points. */
    @ParameterizedTest
    @CsvSource({"NOT_WORSE, , 5", "NOT_WORSE, 3, 3", "NOT_WORSE, 9, 5", "ALL, 9, 9"})
    void theOrderBoundsItsOwnPrice(LateFollower policy, Integer deviation, Integer ordered) {
        use(policy, Direction.SAME, deviation == null ? List.of() : List.of(new RiskLimit.MaxDeviation(deviation)));
        quote("1.0999", "1.1");
        come();
        CopyOrder.Conditions conditions = stage.lastOrder().conditions();
        assertThat(conditions.reference()).isEqualTo(Price.of("1.1"));
        assertThat(conditions.maxDeviationPoints()).isEqualTo(ordered);
    }

    /** Far from the leader's price, and within a point of the one that was decided by. */
    @Test
    void deviationIsNotCountedFromALeadersPriceOfLongAgo() {
        use(LateFollower.ALL, Direction.SAME, List.of(new RiskLimit.MaxDeviation(1)));
        quote("1.19990", "1.20000");
        come();
        assertThat(stage.lastAnswer()).isEqualTo("copied");
    }

    @Test
    void anotherAttemptIsNotWorseEither() {
        use(LateFollower.NOT_WORSE, Direction.SAME, List.of());
        come();
        stage.refuse(stage.lastOrder(), "requote");
        quote("1.1000", "1.1001");
        stage.tryAgain();
        assertThat(stage.orders()).hasSize(1);

        Stage other = new Stage();
        other.book.use(FollowerBook.late(FollowerBook.settings(Direction.SAME, List.of()), LateFollower.NOT_WORSE));
        other.book.use(quoted(other, "1.0999", "1.1"));
        other.tell(new FollowerCommand.Signalled(late(other)));
        other.refuse(other.lastOrder(), "requote");
        other.book.use(quoted(other, "1.0998", "1.0999"));
        other.tryAgain();
        assertThat(other.orders()).hasSize(2);
        assertThat(other.lastOrder().conditions().reference()).isEqualTo(Price.of("1.0999"));
        assertThat(other.lastOrder().conditions().maxDeviationPoints()).isEqualTo(15);
    }

    @Test
    void limitsHoldForWhoeverComesLate() {
        use(LateFollower.ALL, Direction.SAME, List.of(new RiskLimit.MaxLots(Lots.of("0.2"))));
        come();
        assertThat(stage.lastAnswer()).isEqualTo("max_lots.exceeded");
    }

    private void use(LateFollower policy, Direction direction, List<RiskLimit> limits) {
        stage.book.use(FollowerBook.late(FollowerBook.settings(direction, limits), policy));
    }

    private void quote(String bid, String ask) {
        stage.book.use(quoted(stage, bid, ask));
    }

    private static AccountView quoted(Stage stage, String bid, String ask) {
        AccountView figures = Stage.figures(AccountMode.HEDGING);
        Quote quote = new Quote("EURUSD", Price.of(bid), Price.of(ask), BigDecimal.ONE, stage.now);
        return new AccountView(figures.terms(), figures.funds(), figures.symbols(), Map.of("EURUSD", quote));
    }

    private void come() {
        stage.tell(new FollowerCommand.Signalled(late(stage)));
    }

    private void closeAll() {
        stage.orders().stream()
                .filter(order -> order.action() == OrderAction.CLOSE)
                .filter(order -> stage.link()
                        .closing(order.id())
                        .filter(closing -> closing.state().isOpen())
                        .isPresent())
                .forEach(order ->
                        stage.fill(order, String.valueOf(order.conditions().positionId())));
    }

    private static Signal late(Stage stage) {
        Signal signal = stage.signalOf(Change.OPENED, "2.0", "0.5", StopPrices.NONE);
        return new Signal(
                signal.to(),
                signal.group(),
                signal.change(),
                signal.position(),
                signal.price(),
                signal.leader(),
                new Signal.Cause("late/p-1~0", 1, stage.now, stage.market, null, null, Occasion.LATE_FOLLOWER));
    }
}
