package io.tradeagent.copy.risk;

import io.tradeagent.copy.group.RiskLimit;

/** The kinds of limits, by the keys of their settings. */
public enum LimitKind {
    MAX_DRAWDOWN("max_drawdown"),
    MAX_DAILY_LOSS("max_daily_loss"),
    MAX_LOTS("max_lots"),
    MAX_LOTS_PER_SYMBOL("max_lots_per_symbol"),
    MAX_LOTS_PER_CURRENCY("max_lots_per_currency"),
    MAX_NOTIONAL("max_notional"),
    MAX_LEVERAGE("max_leverage"),
    MAX_OPEN_POSITIONS("max_open_positions"),
    MAX_TRADES("max_trades"),
    MAX_DEVIATION_POINTS("max_deviation_points"),
    MAX_SIGNAL_AGE("max_signal_age"),
    MAX_SNAPSHOT_AGE("max_snapshot_age"),
    TRADING_HOURS("trading_hours"),
    MAX_LOSS_PER_TRADE("max_loss_per_trade");

    private final String code;

    LimitKind(String code) {
        this.code = code;
    }

    /** Of which kind a limit is. */
    public static LimitKind of(RiskLimit limit) {
        return switch (limit) {
            case RiskLimit.MaxDrawdown any -> MAX_DRAWDOWN;
            case RiskLimit.MaxDailyLoss any -> MAX_DAILY_LOSS;
            case RiskLimit.MaxLots any -> MAX_LOTS;
            case RiskLimit.MaxLotsPerSymbol any -> MAX_LOTS_PER_SYMBOL;
            case RiskLimit.MaxLotsPerCurrency any -> MAX_LOTS_PER_CURRENCY;
            case RiskLimit.MaxNotional any -> MAX_NOTIONAL;
            case RiskLimit.MaxLeverage any -> MAX_LEVERAGE;
            case RiskLimit.MaxOpenPositions any -> MAX_OPEN_POSITIONS;
            case RiskLimit.MaxTrades any -> MAX_TRADES;
            case RiskLimit.MaxDeviation any -> MAX_DEVIATION_POINTS;
            case RiskLimit.MaxSignalAge any -> MAX_SIGNAL_AGE;
            case RiskLimit.MaxSnapshotAge any -> MAX_SNAPSHOT_AGE;
            case RiskLimit.TradingHours any -> TRADING_HOURS;
            case RiskLimit.MaxLossPerTrade any -> MAX_LOSS_PER_TRADE;
        };
    }

    /** Stable name. */
    public String code() {
        return code;
    }
}
