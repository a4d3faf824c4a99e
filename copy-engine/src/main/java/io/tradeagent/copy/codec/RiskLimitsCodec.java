package io.tradeagent.copy.codec;

import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.copy.group.RiskLimit.DrawdownBase;
import io.tradeagent.copy.group.RiskLimit.Extent;
import io.tradeagent.copy.group.RiskLimit.Figure;
import io.tradeagent.copy.group.RiskLimit.OnBreach;
import io.tradeagent.kernel.Lots;
import io.tradeagent.schema.copy.BreachPolicy;
import io.tradeagent.schema.copy.DailyLossLimit;
import io.tradeagent.schema.copy.DrawdownBasis;
import io.tradeagent.schema.copy.DrawdownFigure;
import io.tradeagent.schema.copy.DrawdownLimit;
import io.tradeagent.schema.copy.LossExtent;
import io.tradeagent.schema.copy.RiskLimits;
import io.tradeagent.schema.copy.TradeRateLimit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The limits of a follower's risk: a list of kinds here, a field for each kind in the record. */
final class RiskLimitsCodec {

    private RiskLimitsCodec() {}

    static RiskLimits record(List<RiskLimit> limits) {
        RiskLimits.Builder record = RiskLimits.newBuilder();
        limits.forEach(limit -> put(limit, record));
        return record.build();
    }

    private static void put(RiskLimit limit, RiskLimits.Builder record) {
        switch (limit) {
            case RiskLimit.MaxDrawdown it -> record.setMaxDrawdown(record(it));
            case RiskLimit.MaxDailyLoss it ->
                record.setMaxDailyLoss(
                        new DailyLossLimit(record(it.extent()), Words.word(BreachPolicy.class, it.onBreach())));
            case RiskLimit.MaxLossPerTrade it -> record.setMaxLossPerTrade(record(it.extent()));
            case RiskLimit.MaxLots it -> record.setMaxLots(stored(it.lots()));
            case RiskLimit.MaxLotsPerSymbol it -> record.setMaxLotsPerSymbol(stored(it.lots()));
            case RiskLimit.MaxLotsPerCurrency it -> record.setMaxLotsPerCurrency(stored(it.lots()));
            case RiskLimit.MaxNotional it -> record.setMaxNotional(DecimalForm.stored(it.amount()));
            case RiskLimit.MaxLeverage it -> record.setMaxLeverage(DecimalForm.stored(it.multiple()));
            case RiskLimit.MaxOpenPositions it -> record.setMaxOpenPositions(it.count());
            case RiskLimit.MaxTrades it ->
                record.setMaxTrades(new TradeRateLimit(it.count(), it.per().toMillis()));
            case RiskLimit.MaxDeviation it -> record.setMaxDeviationPoints(it.points());
            case RiskLimit.MaxSignalAge it -> record.setMaxSignalAgeMs(it.age().toMillis());
            case RiskLimit.MaxSnapshotAge it ->
                record.setMaxSnapshotAgeMs(it.age().toMillis());
            case RiskLimit.TradingHours it -> record.setTradingHours(HoursCodec.record(it.hours()));
        }
    }

    private static BigDecimal stored(Lots lots) {
        return DecimalForm.stored(lots.value());
    }

    private static DrawdownLimit record(RiskLimit.MaxDrawdown limit) {
        return new DrawdownLimit(
                record(limit.extent()),
                Words.word(DrawdownBasis.class, limit.base()),
                Words.word(DrawdownFigure.class, limit.figure()),
                Words.word(BreachPolicy.class, limit.onBreach()));
    }

    private static LossExtent record(Extent extent) {
        return new LossExtent(DecimalForm.storedOrNull(extent.percent()), DecimalForm.storedOrNull(extent.amount()));
    }

    /** In the order in which a document's limits are. */
    static List<RiskLimit> limits(RiskLimits record) {
        List<RiskLimit> limits = new ArrayList<>();
        add(record.getMaxDrawdown(), RiskLimitsCodec::drawdown, limits);
        add(
                record.getMaxDailyLoss(),
                it -> new RiskLimit.MaxDailyLoss(
                        extent(it.getExtent()), Words.constant(OnBreach.class, it.getOnBreach())),
                limits);
        add(record.getMaxLossPerTrade(), it -> new RiskLimit.MaxLossPerTrade(extent(it)), limits);
        add(record.getMaxLots(), it -> new RiskLimit.MaxLots(new Lots(it)), limits);
        add(record.getMaxLotsPerSymbol(), it -> new RiskLimit.MaxLotsPerSymbol(new Lots(it)), limits);
        add(record.getMaxLotsPerCurrency(), it -> new RiskLimit.MaxLotsPerCurrency(new Lots(it)), limits);
        add(record.getMaxNotional(), it -> new RiskLimit.MaxNotional(DecimalForm.value(it)), limits);
        add(record.getMaxLeverage(), it -> new RiskLimit.MaxLeverage(DecimalForm.value(it)), limits);
        add(record.getMaxOpenPositions(), RiskLimit.MaxOpenPositions::new, limits);
        add(
                record.getMaxTrades(),
                it -> new RiskLimit.MaxTrades(it.getCount(), Duration.ofMillis(it.getPerMs())),
                limits);
        add(record.getMaxDeviationPoints(), RiskLimit.MaxDeviation::new, limits);
        add(record.getMaxSignalAgeMs(), it -> new RiskLimit.MaxSignalAge(Duration.ofMillis(it)), limits);
        add(record.getMaxSnapshotAgeMs(), it -> new RiskLimit.MaxSnapshotAge(Duration.ofMillis(it)), limits);
        add(record.getTradingHours(), it -> new RiskLimit.TradingHours(HoursCodec.hours(it)), limits);
        return limits;
    }

    private static <V> void add(@Nullable V value, Function<V, RiskLimit> limit, List<RiskLimit> limits) {
        if (value != null) {
            limits.add(limit.apply(value));
        }
    }

    private static RiskLimit drawdown(DrawdownLimit record) {
        return new RiskLimit.MaxDrawdown(
                extent(record.getExtent()),
                Words.constant(DrawdownBase.class, record.getBasis()),
                Words.constant(Figure.class, record.getFigure()),
                Words.constant(OnBreach.class, record.getOnBreach()));
    }

    private static Extent extent(LossExtent record) {
        return new Extent(DecimalForm.valueOrNull(record.getPercent()), DecimalForm.valueOrNull(record.getAmount()));
    }
}
