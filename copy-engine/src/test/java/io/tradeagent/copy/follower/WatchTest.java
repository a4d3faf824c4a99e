package io.tradeagent.copy.follower;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.execution.Entry;
import io.tradeagent.copy.execution.ExecutionKind;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.copy.group.RiskLimit.DrawdownBase;
import io.tradeagent.copy.group.RiskLimit.Extent;
import io.tradeagent.copy.group.RiskLimit.Figure;
import io.tradeagent.copy.group.RiskLimit.OnBreach;
import io.tradeagent.copy.leader.Change;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.order.OrderAction;
import io.tradeagent.copy.risk.LimitKind;
import io.tradeagent.kernel.Lots;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What funds do to a follower: a fifth of the highest equity may be lost. */
class WatchTest {

    private final Stage stage = new Stage();

    @Test
    void whatIsWithinTheLimitChangesNothingButTheFigures() {
        given(OnBreach.FLATTEN);
        owns("8000");

        assertThat(stage.happened).noneMatch(FollowerEvent.StoppedOut.class::isInstance);
        assertThat(stage.orders()).hasSize(1);
    }

    @Test
    void aBreachThatPausesLeavesWhatIsOpenAndStopsWhatOpens() {
        given(OnBreach.PAUSE);
        owns("7999.99");
        assertThat(stage.happened)
                .filteredOn(FollowerEvent.StoppedOut.class::isInstance)
                .hasSize(1);

        stage.signal(Change.INCREASED, "2.0", "2.0");
        assertThat(stage.lastAnswer()).isEqualTo("max_drawdown.stopped_out");
        assertThat(stage.link().open()).isEqualTo(Lots.of("0.5"));

        stage.signal(Change.CLOSED, "2.0", "0");
        assertThat(stage.lastOrder().action()).isEqualTo(OrderAction.CLOSE);
    }

    @Test
    void aBreachThatFlattensClosesEverythingAtOnce() {
        given(OnBreach.FLATTEN);
        owns("7999.99");

        CopyOrder close = stage.lastOrder();
        assertThat(close.action()).isEqualTo(OrderAction.CLOSE);
        assertThat(close.volume()).isEqualTo(Lots.of("0.5"));
        owns("7900");
        assertThat(stage.happened)
                .filteredOn(FollowerEvent.StoppedOut.class::isInstance)
                .hasSize(1);
        assertThat(stage.lastOrder()).isEqualTo(close);
    }

    @Test
    void whatIsFilledAfterwardsIsClosedToo() {
        given(OnBreach.FLATTEN);
        stage.signal(Change.INCREASED, "1.4", "1.4");
        CopyOrder open = stage.lastOrder();
        owns("7999.99");

        stage.deal(open.id(), Entry.IN, "f-2", "0.2", ExecutionKind.FILL);

        assertThat(stage.lastOrder().action()).isEqualTo(OrderAction.CLOSE);
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.2"));
    }

    @Test
    void afterAResetNewPositionsOpenButFlattenedOnesStayFlat() {
        given(OnBreach.FLATTEN);
        owns("7999.99");
        stage.fill(stage.lastOrder(), "f-1");

        stage.tell(new FollowerCommand.LimitReset(LimitKind.MAX_DRAWDOWN));
        stage.signal(Change.INCREASED, "2.0", "2.0");

        assertThat(stage.lastAnswer()).isEqualTo("flattened");
        assertThat(stage.book.risk().stopOuts()).isEmpty();
    }

    private void given(OnBreach onBreach) {
        Extent fifth = new Extent(new BigDecimal("20"), null);
        stage.book.use(FollowerBook.settings(
                Direction.SAME,
                List.of(new RiskLimit.MaxDrawdown(fifth, DrawdownBase.HIGH_WATER, Figure.EQUITY, onBreach))));
        owns("10000");
        stage.signal(Change.OPENED, "1.0", "1.0");
        stage.fill(stage.lastOrder(), "f-1");
    }

    private void owns(String equity) {
        stage.tell(new FollowerCommand.FundsTold(new AccountFunds(
                new BigDecimal("10000"), new BigDecimal(equity), "beat", Instant.parse("2026-03-02T10:00:00.1Z"))));
    }
}
