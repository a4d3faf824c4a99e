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
import io.tradeagent.copy.risk.RiskRecord;
import io.tradeagent.copy.risk.StopOut;
import io.tradeagent.kernel.Lots;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What funds do to a follower: a fifth of the highest equity may be lost. */
class WatchTest {

    private static final Instant FUNDS_AT = Instant.parse("2026-03-02T10:00:00.1Z");
    private static final OperatorOrder ALICE = new OperatorOrder(new UUID(0, 1), "alice", "talked to the client");

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

        reset(LimitKind.MAX_DRAWDOWN, FUNDS_AT);
        stage.signal(Change.INCREASED, "2.0", "2.0");

        assertThat(stage.lastAnswer()).isEqualTo("flattened");
        assertThat(stage.book.risk().stopOuts()).isEmpty();
    }

    @Test
    void aResetEndsTheStopOutThatItNamesAndLossesCountAnew() {
        given(OnBreach.PAUSE);
        owns("7999.99");
        StopOut held = stage.book.risk().stopOuts().getFirst();

        reset(LimitKind.MAX_DRAWDOWN, FUNDS_AT);

        assertThat(stage.happened).contains(new FollowerEvent.LimitReset(LimitKind.MAX_DRAWDOWN, held, ALICE));
        owns("6400");
        assertThat(stage.book.risk().stopOuts()).isEmpty();
        owns("6399.99");
        assertThat(stage.book.risk().stopOuts()).hasSize(1);
    }

    @Test
    void aResetThatComesTwiceChangesNothingTheSecondTime() {
        given(OnBreach.PAUSE);
        owns("7999.99");
        reset(LimitKind.MAX_DRAWDOWN, FUNDS_AT);
        owns("7000");
        RiskRecord before = stage.book.risk();

        reset(LimitKind.MAX_DRAWDOWN, FUNDS_AT);

        assertThat(stage.happened).last().isEqualTo(refused(LimitKind.MAX_DRAWDOWN, ResetRefusal.NOT_STOPPED_OUT));
        assertThat(stage.book.risk()).isEqualTo(before);
    }

    @Test
    void noStopOutEndsUnseen() {
        given(OnBreach.PAUSE);
        owns("7999.99");

        reset(LimitKind.MAX_DRAWDOWN, FUNDS_AT.minusSeconds(1));
        reset(LimitKind.MAX_DAILY_LOSS, FUNDS_AT);

        assertThat(stage.happened)
                .endsWith(
                        refused(LimitKind.MAX_DRAWDOWN, ResetRefusal.NOT_STOPPED_OUT),
                        refused(LimitKind.MAX_DAILY_LOSS, ResetRefusal.NOT_STOPPED_OUT));
        assertThat(stage.book.risk().stopOuts()).hasSize(1);
    }

    /** After a withdrawal. */
    @Test
    void lossesCountAnewWithoutAStopOutWhereThatIsAskedFor() {
        given(OnBreach.PAUSE);
        owns("8000");

        reset(LimitKind.MAX_DRAWDOWN, null);

        assertThat(stage.happened).contains(new FollowerEvent.LimitReset(LimitKind.MAX_DRAWDOWN, null, ALICE));
        owns("6400");
        assertThat(stage.book.risk().stopOuts()).isEmpty();
    }

    @Test
    void whatNoGroupLimitsCannotCountAnew() {
        given(OnBreach.PAUSE);
        reset(LimitKind.MAX_DAILY_LOSS, null);
        reset(LimitKind.MAX_LOTS, null);
        assertThat(stage.happened)
                .endsWith(
                        refused(LimitKind.MAX_DAILY_LOSS, ResetRefusal.NO_SUCH_LIMIT),
                        refused(LimitKind.MAX_LOTS, ResetRefusal.NO_SUCH_LIMIT));
    }

    @Test
    void whoLeftAllGroupsIsReleasedToo() {
        given(OnBreach.PAUSE);
        owns("7999.99");
        stage.book.leaveGroup();
        reset(LimitKind.MAX_DRAWDOWN, null);
        assertThat(stage.book.risk().stopOuts()).isEmpty();
    }

    private void reset(LimitKind limit, @Nullable Instant stopOut) {
        stage.tell(new FollowerCommand.LimitReset(limit, stopOut, ALICE));
    }

    private static FollowerEvent refused(LimitKind limit, ResetRefusal refusal) {
        return new FollowerEvent.ResetRefused(limit, refusal, ALICE);
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
        stage.tell(new FollowerCommand.FundsTold(
                new AccountFunds(new BigDecimal("10000"), new BigDecimal(equity), "beat", FUNDS_AT)));
    }
}
