package io.tradeagent.copy.group.definition;

import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.copy.group.RiskLimit.Extent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A follower's settings, taken apart again: what {@link FollowerAssembly} put together. */
final class SettingValues {

    private final Map<Setting<?>, Object> values = new LinkedHashMap<>();

    private SettingValues() {}

    /** Every setting that has a value. */
    static Map<Setting<?>, Object> of(FollowerSettings settings) {
        SettingValues taken = new SettingValues();
        taken.put(Settings.ALLOCATION, settings.allocation());
        taken.put(Settings.BELOW_MINIMUM, settings.volume().belowMinimum());
        taken.put(Settings.MIN_LOTS, settings.volume().min());
        taken.put(Settings.MAX_LOTS_PER_TRADE, settings.volume().maxPerTrade());
        taken.put(Settings.REVERSE, settings.signals().direction());
        taken.put(Settings.SIDES, settings.signals().sides());
        taken.put(Settings.COPY_STOP_LOSS, settings.signals().stops().stopLoss());
        taken.put(Settings.COPY_TAKE_PROFIT, settings.signals().stops().takeProfit());
        taken.put(Settings.PENDING_ORDERS, settings.signals().pendingOrders());
        taken.put(Settings.DELAY, settings.signals().delay());
        taken.put(Settings.SYMBOL_MAP, settings.symbols().map());
        taken.put(Settings.SYMBOL_PREFIX, settings.symbols().prefix());
        taken.put(Settings.SYMBOL_SUFFIX, settings.symbols().suffix());
        taken.put(Settings.LATE_FOLLOWER, settings.lateFollower());
        taken.put(Settings.RECONCILE, settings.reconcile());
        settings.limits().forEach(taken::put);
        return taken.values;
    }

    private <V> void put(Setting<V> setting, @Nullable V value) {
        if (value != null) {
            values.put(setting, value);
        }
    }

    private void put(RiskLimit limit) {
        switch (limit) {
            case RiskLimit.MaxDrawdown it -> {
                put(it.extent(), RiskSettings.DRAWDOWN_PERCENT, RiskSettings.DRAWDOWN_AMOUNT);
                put(RiskSettings.DRAWDOWN_OF, it.base());
                put(RiskSettings.DRAWDOWN_FIGURE, it.figure());
                put(RiskSettings.DRAWDOWN_ON_BREACH, it.onBreach());
            }
            case RiskLimit.MaxDailyLoss it -> {
                put(it.extent(), RiskSettings.DAILY_LOSS_PERCENT, RiskSettings.DAILY_LOSS_AMOUNT);
                put(RiskSettings.DAILY_LOSS_ON_BREACH, it.onBreach());
            }
            case RiskLimit.MaxLossPerTrade it ->
                put(it.extent(), RiskSettings.LOSS_PER_TRADE_PERCENT, RiskSettings.LOSS_PER_TRADE_AMOUNT);
            case RiskLimit.MaxLots it -> put(RiskSettings.MAX_LOTS, it.lots());
            case RiskLimit.MaxLotsPerSymbol it -> put(RiskSettings.MAX_LOTS_PER_SYMBOL, it.lots());
            case RiskLimit.MaxLotsPerCurrency it -> put(RiskSettings.MAX_LOTS_PER_CURRENCY, it.lots());
            case RiskLimit.MaxNotional it -> put(RiskSettings.MAX_NOTIONAL, it.amount());
            case RiskLimit.MaxLeverage it -> put(RiskSettings.MAX_LEVERAGE, it.multiple());
            case RiskLimit.MaxOpenPositions it -> put(RiskSettings.MAX_OPEN_POSITIONS, it.count());
            case RiskLimit.MaxTrades it -> {
                put(RiskSettings.TRADES_COUNT, it.count());
                put(RiskSettings.TRADES_PER, it.per());
            }
            case RiskLimit.MaxDeviation it -> put(RiskSettings.MAX_DEVIATION_POINTS, it.points());
            case RiskLimit.MaxSignalAge it -> put(RiskSettings.MAX_SIGNAL_AGE, it.age());
            case RiskLimit.MaxSnapshotAge it -> put(RiskSettings.MAX_SNAPSHOT_AGE, it.age());
            case RiskLimit.TradingHours it -> put(RiskSettings.TRADING_HOURS, it.hours());
        }
    }

    private void put(Extent extent, Setting<BigDecimal> percent, Setting<BigDecimal> amount) {
        put(percent, extent.percent());
        put(amount, extent.amount());
    }
}
