package io.tradeagent.copy.risk;

/** The kinds of limits, by the keys of their settings, and the unit in which each is measured. */
public enum LimitKind {
    MAX_DRAWDOWN("max_drawdown", Unit.PERCENT_OR_MONEY),
    MAX_DAILY_LOSS("max_daily_loss", Unit.PERCENT_OR_MONEY),
    MAX_LOTS("max_lots", Unit.LOTS),
    MAX_LOTS_PER_SYMBOL("max_lots_per_symbol", Unit.LOTS),
    MAX_LOTS_PER_CURRENCY("max_lots_per_currency", Unit.LOTS),
    MAX_NOTIONAL("max_notional", Unit.MONEY),
    MAX_LEVERAGE("max_leverage", Unit.MULTIPLE),
    MAX_OPEN_POSITIONS("max_open_positions", Unit.COUNT),
    MAX_TRADES("max_trades", Unit.COUNT),
    MAX_DEVIATION_POINTS("max_deviation_points", Unit.POINTS),
    MAX_SIGNAL_AGE("max_signal_age", Unit.MILLISECONDS),
    MAX_SNAPSHOT_AGE("max_snapshot_age", Unit.MILLISECONDS),
    TRADING_HOURS("trading_hours", Unit.NONE),
    MAX_LOSS_PER_TRADE("max_loss_per_trade", Unit.PERCENT_OR_MONEY);

    /** What a limit is measured in. Money is of the account's currency. */
    public enum Unit {
        LOTS,
        MONEY,
        /** As the limit's extent was given. */
        PERCENT_OR_MONEY,
        MULTIPLE,
        COUNT,
        POINTS,
        MILLISECONDS,
        NONE
    }

    private final String code;
    private final Unit unit;

    LimitKind(String code, Unit unit) {
        this.code = code;
        this.unit = unit;
    }

    /** Stable name. */
    public String code() {
        return code;
    }

    /** What measured values and bounds are counted in. */
    public Unit unit() {
        return unit;
    }
}
