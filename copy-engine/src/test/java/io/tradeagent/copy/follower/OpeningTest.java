package io.tradeagent.copy.follower;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.account.AccountMode;
import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.copy.leader.Change;
import io.tradeagent.copy.order.OrderAction;
import io.tradeagent.copy.order.OrderWord;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a leader opens. */
class OpeningTest {

    private final Stage stage = new Stage();

    @Test
    void isCopiedAsAllocated() {
        stage.signal(Change.OPENED, "1.0", "1.0", new StopPrices(Price.of("1.09"), Price.of("1.12")));

        assertThat(stage.orders()).singleElement().satisfies(order -> {
            assertThat(order.action()).isEqualTo(OrderAction.OPEN);
            assertThat(order.symbol()).isEqualTo("EURUSD");
            assertThat(order.side()).isEqualTo(Side.BUY);
            assertThat(order.volume()).isEqualTo(Lots.of("0.5"));
            assertThat(order.stops()).isEqualTo(new StopPrices(Price.of("1.09"), Price.of("1.12")));
            assertThat(order.conditions().positionId()).isNull();
            assertThat(order.conditions().reference()).isNull();
            assertThat(order.conditions().expiresAt()).isEqualTo("2026-03-02T10:01:00Z");
        });
        assertThat(stage.lastAnswer()).isEqualTo("copied");
    }

    @Test
    void isBoundToTheLeadersPriceWhereDeviationIsLimited() {
        stage.book.use(FollowerBook.settings(Direction.SAME, List.of(new RiskLimit.MaxDeviation(30))));
        stage.signal(Change.OPENED, "1.0", "1.0");

        assertThat(stage.lastOrder().conditions().maxDeviationPoints()).isEqualTo(30);
        assertThat(stage.lastOrder().conditions().reference()).isEqualTo(Price.of("1.10005"));
    }

    @Test
    void isCopiedTheOtherWayRoundWithItsStopsExchanged() {
        stage.book.use(FollowerBook.settings(Direction.REVERSED, List.of()));

        stage.signal(Change.OPENED, "1.0", "1.0", new StopPrices(Price.of("1.09"), Price.of("1.12")));

        assertThat(stage.lastOrder().side()).isEqualTo(Side.SELL);
        assertThat(stage.lastOrder().stops()).isEqualTo(new StopPrices(Price.of("1.12"), Price.of("1.09")));
    }

    @Test
    void isCopiedOnceHoweverOftenItIsTold() {
        stage.signal(Change.OPENED, "1.0", "1.0");
        stage.signal(Change.OPENED, "1.0", "1.0");

        assertThat(stage.orders()).hasSize(1);
    }

    @Test
    void hasANameThatFollowsFromItsCause() {
        Stage again = new Stage();
        stage.signal(Change.OPENED, "1.0", "1.0");
        again.signal(Change.OPENED, "1.0", "1.0");

        assertThat(again.lastOrder().id()).isEqualTo(stage.lastOrder().id());
    }

    @Test
    void addsWhatTheLeaderAdds() {
        stage.signal(Change.OPENED, "1.0", "1.0");
        stage.signal(Change.INCREASED, "1.6", "1.6");

        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.3"));
        assertThat(stage.link().reserved()).isEqualTo(Lots.of("0.8"));
    }

    /** What was denied stays denied: only what comes on top is new. */
    @Test
    void isNotMadeUpForLater() {
        stage.book.use(FollowerBook.settings(Direction.SAME, List.of(new RiskLimit.MaxLots(Lots.of("0.4")))));
        stage.signal(Change.OPENED, "1.0", "1.0");
        assertThat(stage.lastAnswer()).isEqualTo("max_lots.exceeded");
        assertThat(stage.orders()).isEmpty();

        stage.signal(Change.INCREASED, "1.2", "1.2");
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.1"));
    }

    @Test
    void reservesItsRoomUntilItsEndIsKnown() {
        stage.book.use(FollowerBook.settings(Direction.SAME, List.of(new RiskLimit.MaxLots(Lots.of("0.5")))));
        stage.signal(Change.OPENED, "1.0", "1.0");
        stage.signal(Change.INCREASED, "1.2", "1.2");
        assertThat(stage.lastAnswer()).isEqualTo("max_lots.exceeded");

        stage.hear(stage.lastOrder().id(), OrderWord.REFUSED);
        stage.signal(Change.INCREASED, "1.4", "1.4");
        assertThat(stage.lastAnswer()).isEqualTo("copied");
    }

    @Test
    void isSkippedByWhoeverLeftTheGroup() {
        stage.book.leaveGroup();
        stage.signal(Change.OPENED, "1.0", "1.0");

        assertThat(stage.lastAnswer()).isEqualTo("not_a_follower");
    }

    @Test
    void isSkippedWhenItIsClosedAgain() {
        stage.signal(Change.OPENED, "1.0", "0");

        assertThat(stage.lastAnswer()).isEqualTo("position_closed");
        assertThat(stage.orders()).isEmpty();
    }

    @Test
    void isSkippedWhereTheSymbolIsNotKnown() {
        stage.book.use(AccountView.UNKNOWN);
        stage.signal(Change.OPENED, "1.0", "1.0");

        assertThat(stage.lastAnswer()).isEqualTo("follower_symbols_unknown");
    }

    @Test
    void isSkippedOnANettingAccountThatHoldsTheOtherSide() {
        stage.book.use(Stage.figures(AccountMode.NETTING));
        stage.signal(Change.OPENED, "1.0", "1.0");
        stage.book.use(FollowerBook.settings(Direction.REVERSED, List.of()));
        stage.signal(Change.INCREASED, "2.0", "2.0");

        assertThat(stage.lastAnswer()).isEqualTo("netting_opposite");
    }
}
