package io.tradeagent.copy.group.definition;

import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.copy.group.RiskLimit.Extent;
import io.tradeagent.copy.group.document.Findings;
import io.tradeagent.copy.group.document.Place;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the limits of a follower's risk, at most one of each kind and always in the same order. */
final class LimitAssembly {

    private final JoinedSettings joined;
    private final Place place;
    private final Findings findings;

    LimitAssembly(JoinedSettings joined, Place place, Findings findings) {
        this.joined = joined;
        this.place = place;
        this.findings = findings;
    }

    List<RiskLimit> limits() {
        List<RiskLimit> limits = new ArrayList<>();
        drawdown().ifPresent(limits::add);
        dailyLoss().ifPresent(limits::add);
        extent("risk.max_loss_per_trade", RiskSettings.LOSS_PER_TRADE_PERCENT, RiskSettings.LOSS_PER_TRADE_AMOUNT)
                .map(RiskLimit.MaxLossPerTrade::new)
                .ifPresent(limits::add);
        add(RiskSettings.MAX_LOTS, RiskLimit.MaxLots::new, limits);
        add(RiskSettings.MAX_LOTS_PER_SYMBOL, RiskLimit.MaxLotsPerSymbol::new, limits);
        add(RiskSettings.MAX_LOTS_PER_CURRENCY, RiskLimit.MaxLotsPerCurrency::new, limits);
        add(RiskSettings.MAX_NOTIONAL, RiskLimit.MaxNotional::new, limits);
        add(RiskSettings.MAX_LEVERAGE, RiskLimit.MaxLeverage::new, limits);
        add(RiskSettings.MAX_OPEN_POSITIONS, RiskLimit.MaxOpenPositions::new, limits);
        trades().ifPresent(limits::add);
        add(RiskSettings.MAX_DEVIATION_POINTS, RiskLimit.MaxDeviation::new, limits);
        add(RiskSettings.MAX_SIGNAL_AGE, RiskLimit.MaxSignalAge::new, limits);
        add(RiskSettings.MAX_SNAPSHOT_AGE, RiskLimit.MaxSnapshotAge::new, limits);
        add(RiskSettings.TRADING_HOURS, RiskLimit.TradingHours::new, limits);
        return limits;
    }

    private <V> void add(Setting<V> setting, Function<V, RiskLimit> limit, List<RiskLimit> limits) {
        joined.value(setting).map(limit).ifPresent(limits::add);
    }

    private Optional<RiskLimit> drawdown() {
        return extent(
                        "risk.max_drawdown",
                        RiskSettings.DRAWDOWN_PERCENT,
                        RiskSettings.DRAWDOWN_AMOUNT,
                        RiskSettings.DRAWDOWN_OF,
                        RiskSettings.DRAWDOWN_FIGURE,
                        RiskSettings.DRAWDOWN_ON_BREACH)
                .map(extent -> new RiskLimit.MaxDrawdown(
                        extent,
                        joined.sure(RiskSettings.DRAWDOWN_OF),
                        joined.sure(RiskSettings.DRAWDOWN_FIGURE),
                        joined.sure(RiskSettings.DRAWDOWN_ON_BREACH)));
    }

    private Optional<RiskLimit> dailyLoss() {
        return extent(
                        "risk.max_daily_loss",
                        RiskSettings.DAILY_LOSS_PERCENT,
                        RiskSettings.DAILY_LOSS_AMOUNT,
                        RiskSettings.DAILY_LOSS_ON_BREACH)
                .map(extent -> new RiskLimit.MaxDailyLoss(extent, joined.sure(RiskSettings.DAILY_LOSS_ON_BREACH)));
    }

    /** @param terms which say nothing without a percent or an amount */
    private Optional<Extent> extent(
            String path, Setting<BigDecimal> percent, Setting<BigDecimal> amount, Setting<?>... terms) {
        Optional<Explained<BigDecimal>> share = joined.find(percent);
        Optional<Explained<BigDecimal>> sum = joined.find(amount);
        if (share.isPresent() && sum.isPresent()) {
            findings.add(
                    place.key(path),
                    "has a percent (%s) and an amount (%s); give one of them, or it cannot be told which is the stricter"
                            .formatted(level(share.get()), level(sum.get())));
            return Optional.empty();
        }
        if (share.isEmpty() && sum.isEmpty() && Stream.of(terms).anyMatch(joined::isStated)) {
            findings.add(place.key(path), "needs a percent or an amount");
        }
        return share.map(it -> new Extent(it.effective().value(), null))
                .or(() -> sum.map(it -> new Extent(null, it.effective().value())));
    }

    private static String level(Explained<?> explained) {
        return explained.effective().level().word();
    }

    private Optional<RiskLimit> trades() {
        Optional<Integer> count = joined.value(RiskSettings.TRADES_COUNT);
        Optional<Duration> per = joined.value(RiskSettings.TRADES_PER);
        if (count.isPresent() != per.isPresent()) {
            findings.add(place.key("risk.max_trades"), "needs both count and per");
        }
        return count.flatMap(trades -> per.map(window -> new RiskLimit.MaxTrades(trades, window)));
    }
}
