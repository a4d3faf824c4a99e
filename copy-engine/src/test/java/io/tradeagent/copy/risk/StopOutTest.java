package io.tradeagent.copy.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.copy.group.RiskLimit.DrawdownBase;
import io.tradeagent.copy.group.RiskLimit.Extent;
import io.tradeagent.copy.group.RiskLimit.Figure;
import io.tradeagent.copy.group.RiskLimit.MaxDailyLoss;
import io.tradeagent.copy.group.RiskLimit.MaxDrawdown;
import io.tradeagent.copy.group.RiskLimit.OnBreach;
import io.tradeagent.copy.risk.Measure.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A follower with 10,000 that may lose 20 % from its highest, and 500 a day. */
class StopOutTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-03-05T00:00:00Z");
    private static final Extent A_FIFTH = new Extent(new BigDecimal("20"), null);
    private static final RiskLimit DRAWDOWN =
            new MaxDrawdown(A_FIFTH, DrawdownBase.HIGH_WATER, Figure.EQUITY, OnBreach.FLATTEN);
    private static final RiskLimit DAILY = daily(OnBreach.PAUSE);
    private static final RiskGuards BOTH = RiskGuards.of(List.of(DRAWDOWN, DAILY));

    @Test
    void anObservationBreaksALimitWithoutAnyTrade() {
        RiskRecord record = seen("10000", "9499.99");

        assertThat(BOTH.breaches(record))
                .containsExactly(new StopOut(
                        LimitKind.MAX_DAILY_LOSS,
                        OnBreach.PAUSE,
                        NOON,
                        MIDNIGHT,
                        new Measure(new BigDecimal("500.01"), new BigDecimal("500"), Unit.MONEY)));
        assertThat(BOTH.breaches(seen("10000", "9500"))).as("at the limit").isEmpty();
        assertThat(BOTH.breaches(RiskRecord.EMPTY)).isEmpty();
    }

    @Test
    void oneObservationMayBreakSeveralLimits() {
        assertThat(BOTH.breaches(seen("10000", "7999")))
                .extracting(StopOut::limit, StopOut::action, StopOut::until)
                .containsExactly(
                        tuple(LimitKind.MAX_DRAWDOWN, OnBreach.FLATTEN, null),
                        tuple(LimitKind.MAX_DAILY_LOSS, OnBreach.PAUSE, MIDNIGHT));
    }

    @Test
    void aBreachIsToldOnce() {
        RiskRecord stopped = stopped(seen("10000", "9000"));

        assertThat(BOTH.breaches(stopped)).isEmpty();
        assertThat(BOTH.breaches(stopped.observed(funds(NOON.plusSeconds(15), "8500"))))
                .isEmpty();
    }

    @Test
    void aStricterActionReplacesAPause() {
        RiskRecord paused = stopped(seen("10000", "9000"));
        RiskGuards stricter = RiskGuards.of(List.of(daily(OnBreach.FLATTEN)));

        List<StopOut> breaches = stricter.breaches(paused);

        assertThat(breaches).extracting(StopOut::action).containsExactly(OnBreach.FLATTEN);
        assertThat(paused.stoppedOut(breaches.getFirst()).stopOuts()).isEqualTo(breaches);
    }

    @Test
    void aLimitThatOnlyDeniesMakesNoStopOut() {
        assertThat(RiskGuards.of(List.of(daily(OnBreach.DENY))).breaches(seen("10000", "1")))
                .isEmpty();
    }

    @Test
    void nothingOpensUntilTheDayIsOver() {
        RiskRecord stopped = stopped(seen("10000", "9400"));

        Assessment today = ask(stopped, NOON, "9900");
        assertThat(today.decisions())
                .extracting(GuardDecision::code)
                .containsExactly("max_daily_loss.stopped_out", "max_drawdown.within", "max_daily_loss.within");
        assertThat(today.verdict()).isEqualTo(Verdict.DENIED);
        assertThat(ask(stopped, MIDNIGHT.minusMillis(1), "9900").admitted()).isFalse();
        assertThat(ask(stopped, MIDNIGHT, "9900").admitted()).isTrue();
    }

    @Test
    void whatIsStoppedOutIsNotStoppedAgainByATrade() {
        RiskRecord lost = seen("10000", "9400");

        assertThat(ask(lost, NOON, "9400").verdict()).isEqualTo(Verdict.PAUSE);
        assertThat(ask(stopped(lost), NOON, "9400").verdict()).isEqualTo(Verdict.DENIED);
    }

    @Test
    void aDrawdownHoldsUntilItIsResetAndThenCountsAnew() {
        RiskRecord stopped = stopped(seen("10000", "7900"));
        Instant nextWeek = NOON.plusSeconds(7 * 86_400);
        assertThat(ask(stopped, nextWeek, "9999").decisive())
                .hasValueSatisfying(decision -> assertThat(decision.code()).isEqualTo("max_drawdown.stopped_out"));

        RiskRecord reset = BOTH.reset(stopped, LimitKind.MAX_DRAWDOWN);

        assertThat(ask(reset, nextWeek, "7900").admitted()).isTrue();
        assertThat(BOTH.breaches(reset.at(nextWeek).observed(funds(nextWeek, "6320"))))
                .as("a fifth of 7,900 is 1,580: at the limit; the day's loss is above its own")
                .extracting(StopOut::limit)
                .containsExactly(LimitKind.MAX_DAILY_LOSS);
        assertThat(BOTH.breaches(reset.at(nextWeek).observed(funds(nextWeek, "6319"))))
                .extracting(StopOut::limit)
                .contains(LimitKind.MAX_DRAWDOWN);
    }

    @Test
    void aResetOfOneLimitLeavesTheOther() {
        RiskRecord reset = BOTH.reset(stopped(seen("10000", "7900")), LimitKind.MAX_DAILY_LOSS);

        assertThat(reset.stopOuts()).extracting(StopOut::limit).containsExactly(LimitKind.MAX_DRAWDOWN);
        assertThat(BOTH.breaches(reset)).isEmpty();
        assertThat(ask(reset, NOON, "7900").admitted()).isFalse();
    }

    @Test
    void aStopOutOutlivesItsLimit() {
        RiskRecord stopped = stopped(seen("10000", "7900"));

        Opening opening = Trader.in("USD").opening();
        Situation situation = new Situation(Trader.in("USD").terminal.view(), Exposure.NONE, stopped, NOON);
        assertThat(RiskGuards.of(List.of()).assess(opening, situation).admitted())
                .isFalse();
        assertThat(RiskGuards.of(List.of())
                        .reset(stopped, LimitKind.MAX_DRAWDOWN)
                        .stopOuts())
                .extracting(StopOut::limit)
                .containsExactly(LimitKind.MAX_DAILY_LOSS);
    }

    @Test
    void aNewLimitFromTheInitialFigureCountsFromWhenItWasSet() {
        RiskLimit initial = new MaxDrawdown(A_FIFTH, DrawdownBase.INITIAL, Figure.EQUITY, OnBreach.PAUSE);
        RiskGuards guards = RiskGuards.of(List.of(initial));
        RiskRecord lost = seen("10000", "7000");
        assertThat(guards.breaches(lost)).hasSize(1);

        RiskRecord set = guards.replacing(BOTH, lost);

        assertThat(guards.breaches(set)).isEmpty();
        assertThat(guards.breaches(set.observed(funds(NOON, "5599")))).hasSize(1);
        assertThat(guards.replacing(guards, lost)).as("it stands already").isEqualTo(lost);
    }

    private static RiskLimit daily(OnBreach onBreach) {
        return new MaxDailyLoss(new Extent(null, new BigDecimal("500")), onBreach);
    }

    private static RiskRecord stopped(RiskRecord record) {
        RiskRecord stopped = record;
        for (StopOut breach : BOTH.breaches(record)) {
            stopped = stopped.stoppedOut(breach);
        }
        return stopped;
    }

    private static RiskRecord seen(String before, String then) {
        return RiskRecord.EMPTY.observed(funds(NOON.minusSeconds(15), before)).observed(funds(NOON, then));
    }

    private static AccountFunds funds(Instant at, String amount) {
        return new AccountFunds(new BigDecimal(amount), new BigDecimal(amount), "heartbeat", at);
    }

    private static Assessment ask(RiskRecord record, Instant now, String owns) {
        Trader trader = Trader.in("USD").record(record).at(now);
        trader.terminal.owns(owns, owns, now);
        return trader.asks(DRAWDOWN, DAILY);
    }
}
