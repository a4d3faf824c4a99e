package io.tradeagent.copy.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.Terminal;
import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.copy.group.RiskLimit.DrawdownBase;
import io.tradeagent.copy.group.RiskLimit.Extent;
import io.tradeagent.copy.group.RiskLimit.Figure;
import io.tradeagent.copy.group.RiskLimit.OnBreach;
import io.tradeagent.kernel.Lots;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a guard needs and does not have, or has only of old, denies with its code. */
class MissingFiguresTest {

    private static final Extent PERCENT = new Extent(new BigDecimal("5"), null);
    private static final Extent AMOUNT = new Extent(null, new BigDecimal("99999999"));
    private static final RiskLimit DRAWDOWN =
            new RiskLimit.MaxDrawdown(PERCENT, DrawdownBase.HIGH_WATER, Figure.EQUITY, OnBreach.FLATTEN);
    private static final RiskLimit DAILY = new RiskLimit.MaxDailyLoss(AMOUNT, OnBreach.PAUSE);
    private static final RiskLimit NOTIONAL = new RiskLimit.MaxNotional(new BigDecimal("99999999"));
    private static final RiskLimit LEVERAGE = new RiskLimit.MaxLeverage(new BigDecimal("99999"));
    private static final RiskLimit DEVIATION = new RiskLimit.MaxDeviation(99999);
    private static final RiskLimit TRADE_LOSS = new RiskLimit.MaxLossPerTrade(AMOUNT);
    private static final RiskLimit TRADE_SHARE = new RiskLimit.MaxLossPerTrade(PERCENT);
    private static final RiskLimit AGE = new RiskLimit.MaxSnapshotAge(Duration.ofSeconds(30));
    private static final Instant OLD = Terminal.NOON.minusSeconds(61);

    @Test
    void fundsThatNeverCameDeny() {
        Trader trader = Trader.poor("USD").stop("1.2");

        assertThat(codes(trader, DRAWDOWN, DAILY, LEVERAGE, TRADE_SHARE, AGE))
                .containsExactly(
                        "max_drawdown.funds_unknown",
                        "max_daily_loss.funds_unknown",
                        "max_leverage.funds_unknown",
                        "max_loss_per_trade.funds_unknown",
                        "max_snapshot_age.funds_unknown");
    }

    @Test
    void fundsThatCameLongAgoDenyAndDoNotStopOut() {
        Trader trader = Trader.in("USD").stop("1.2");
        trader.terminal.owns("1", "1", OLD);
        RiskRecord lost = RiskRecord.EMPTY.observed(
                new AccountFunds(BigDecimal.TEN, BigDecimal.TEN, "before", OLD.minusSeconds(1)));

        Assessment assessment = trader.record(lost).asks(DRAWDOWN, DAILY, LEVERAGE, TRADE_SHARE);

        assertThat(assessment.decisions()).extracting(GuardDecision::finding).containsOnly(Finding.FUNDS_STALE);
        assertThat(assessment.verdict()).isEqualTo(Verdict.DENIED);
    }

    @Test
    void theLimitOfAgeReplacesTheDefault() {
        Trader trader = Trader.in("USD");
        trader.terminal.owns("10000", "10000", Terminal.NOON.minusSeconds(31));

        assertThat(codes(trader, DAILY)).containsExactly("max_daily_loss.within");
        assertThat(codes(trader, DAILY, AGE))
                .containsExactly("max_daily_loss.funds_stale", "max_snapshot_age.exceeded");
    }

    @Test
    void ageIsOnlyOfWhatIsRead() {
        Trader trader = Trader.poor("USD").stop("1.2");
        trader.terminal.withoutQuote("EURUSD");

        assertThat(codes(trader, AGE, new RiskLimit.MaxLots(Lots.of("9"))))
                .containsExactly("max_snapshot_age.within", "max_lots.within");
        assertThat(codes(trader, AGE, DEVIATION))
                .containsExactly("max_snapshot_age.quote_unknown", "max_deviation_points.quote_unknown");
    }

    @Test
    void aMarketOrderWithoutFreshQuoteIsDeniedByWhatNeedsItsPrice() {
        Trader none = Trader.in("USD").stop("1.2");
        none.terminal.withoutQuote("EURUSD");
        Trader old = Trader.in("USD").stop("1.2");
        old.terminal.quotes("EURUSD", "1.25", "1.25", BigDecimal.ONE, OLD);

        assertThat(none.asks(NOTIONAL, LEVERAGE, DEVIATION, TRADE_LOSS, AGE).decisions())
                .extracting(GuardDecision::finding)
                .containsOnly(Finding.QUOTE_UNKNOWN);
        assertThat(old.asks(NOTIONAL, LEVERAGE, DEVIATION, TRADE_LOSS).decisions())
                .extracting(GuardDecision::finding)
                .containsOnly(Finding.QUOTE_STALE);
    }

    @Test
    void aPendingOrderHasItsPriceFromItself() {
        Trader trader = Trader.in("USD").orderAt("1.24").leaderGot("1.24").stop("1.239");
        trader.terminal.withoutQuote("EURUSD").tickValue("EURUSD", "1");

        assertThat(trader.asks(NOTIONAL, DEVIATION, TRADE_LOSS, AGE).admitted()).isTrue();
    }

    @Test
    void aTickThatIsWorthNothingBoundsNoLoss() {
        Trader trader = Trader.in("USD").stop("1.2");
        trader.terminal.quotes("EURUSD", "1.25", "1.25", BigDecimal.ZERO, Terminal.NOON);

        assertThat(codes(trader, TRADE_LOSS)).containsExactly("max_loss_per_trade.tick_value_unknown");
    }

    @Test
    void anAccountWithNothingLeftHasNoShares() {
        Trader trader = Trader.in("USD").stop("1.2");
        trader.terminal.owns("0");

        assertThat(codes(trader, DRAWDOWN, LEVERAGE, TRADE_SHARE))
                .containsExactly(
                        "max_drawdown.funds_spent", "max_leverage.funds_spent", "max_loss_per_trade.funds_spent");
    }

    @Test
    void anAccountWithoutCurrencyHasNoValues() {
        Trader trader = Trader.in("USD");
        AccountView known = trader.terminal.view();
        AccountView nameless = new AccountView(null, known.funds(), known.symbols(), known.quotes());

        assertThat(trader.asks(nameless, NOTIONAL).decisions())
                .extracting(GuardDecision::code)
                .containsExactly("max_notional.terms_unknown");
    }

    private static List<String> codes(Trader trader, RiskLimit... limits) {
        return trader.asks(limits).decisions().stream().map(GuardDecision::code).toList();
    }
}
