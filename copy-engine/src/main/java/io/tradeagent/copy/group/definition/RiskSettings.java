package io.tradeagent.copy.group.definition;

import static io.tradeagent.copy.group.definition.Setting.of;
import static io.tradeagent.copy.group.definition.Setting.optional;

import io.tradeagent.copy.group.RiskLimit.DrawdownBase;
import io.tradeagent.copy.group.RiskLimit.Figure;
import io.tradeagent.copy.group.RiskLimit.OnBreach;
import io.tradeagent.copy.group.WeeklyHours;
import io.tradeagent.copy.group.definition.Precedences.MustAgree;
import io.tradeagent.copy.group.definition.Precedences.StrictestWins;
import io.tradeagent.copy.group.document.DecimalReader;
import io.tradeagent.copy.group.document.DurationReader;
import io.tradeagent.copy.group.document.Reader;
import io.tradeagent.copy.group.document.WholeReader;
import io.tradeagent.copy.group.document.WordReader;
import io.tradeagent.kernel.Lots;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** The settings below {@code risk}: a level can tighten what a level above says, and never loosen it. */
final class RiskSettings {

    static final Setting<BigDecimal> DRAWDOWN_PERCENT = smallest("risk.max_drawdown.percent", percent());
    static final Setting<BigDecimal> DRAWDOWN_AMOUNT = smallest("risk.max_drawdown.amount", amount());
    static final Setting<DrawdownBase> DRAWDOWN_OF =
            of("risk.max_drawdown.of", WordReader.of(DrawdownBase.class), new MustAgree<>(), DrawdownBase.HIGH_WATER);
    static final Setting<Figure> DRAWDOWN_FIGURE =
            of("risk.max_drawdown.figure", WordReader.of(Figure.class), new MustAgree<>(), Figure.EQUITY);
    static final Setting<OnBreach> DRAWDOWN_ON_BREACH = onBreach("risk.max_drawdown.on_breach");

    static final Setting<BigDecimal> DAILY_LOSS_PERCENT = smallest("risk.max_daily_loss.percent", percent());
    static final Setting<BigDecimal> DAILY_LOSS_AMOUNT = smallest("risk.max_daily_loss.amount", amount());
    static final Setting<OnBreach> DAILY_LOSS_ON_BREACH = onBreach("risk.max_daily_loss.on_breach");

    static final Setting<BigDecimal> LOSS_PER_TRADE_PERCENT = smallest("risk.max_loss_per_trade.percent", percent());
    static final Setting<BigDecimal> LOSS_PER_TRADE_AMOUNT = smallest("risk.max_loss_per_trade.amount", amount());

    static final Setting<Lots> MAX_LOTS = smallest("risk.max_lots", Settings.lots());
    static final Setting<Lots> MAX_LOTS_PER_SYMBOL = smallest("risk.max_lots_per_symbol", Settings.lots());
    static final Setting<Lots> MAX_LOTS_PER_CURRENCY = smallest("risk.max_lots_per_currency", Settings.lots());
    static final Setting<BigDecimal> MAX_NOTIONAL = smallest("risk.max_notional", amount());
    static final Setting<BigDecimal> MAX_LEVERAGE = smallest("risk.max_leverage", DecimalReader.upTo("10000"));
    static final Setting<Integer> MAX_OPEN_POSITIONS = smallest("risk.max_open_positions", count(1, 100_000));

    static final Setting<Integer> TRADES_COUNT = smallest("risk.max_trades.count", count(1, 10_000));
    static final Setting<Duration> TRADES_PER =
            optional("risk.max_trades.per", duration(Duration.ofSeconds(1), Duration.ofDays(31)), new MustAgree<>());

    static final Setting<Integer> MAX_DEVIATION_POINTS = smallest("risk.max_deviation_points", count(0, 1_000_000));

    /** Opens that are later than this are not what the leader did any more. */
    static final Setting<Duration> MAX_SIGNAL_AGE =
            of("risk.max_signal_age", age(), StrictestWins.smallest(), Duration.ofSeconds(60));

    /** Terminals tell their figures every 15 s. */
    static final Setting<Duration> MAX_SNAPSHOT_AGE =
            of("risk.max_snapshot_age", age(), StrictestWins.smallest(), Duration.ofSeconds(60));

    static final Setting<WeeklyHours> TRADING_HOURS =
            optional("risk.trading_hours", new HoursReader(), new CommonHours());

    static final List<Setting<?>> ALL = List.of(
            DRAWDOWN_PERCENT,
            DRAWDOWN_AMOUNT,
            DRAWDOWN_OF,
            DRAWDOWN_FIGURE,
            DRAWDOWN_ON_BREACH,
            DAILY_LOSS_PERCENT,
            DAILY_LOSS_AMOUNT,
            DAILY_LOSS_ON_BREACH,
            LOSS_PER_TRADE_PERCENT,
            LOSS_PER_TRADE_AMOUNT,
            MAX_LOTS,
            MAX_LOTS_PER_SYMBOL,
            MAX_LOTS_PER_CURRENCY,
            MAX_NOTIONAL,
            MAX_LEVERAGE,
            MAX_OPEN_POSITIONS,
            TRADES_COUNT,
            TRADES_PER,
            MAX_DEVIATION_POINTS,
            MAX_SIGNAL_AGE,
            MAX_SNAPSHOT_AGE,
            TRADING_HOURS);

    private RiskSettings() {}

    private static <V extends Comparable<V>> Setting<V> smallest(String path, Reader<V> reader) {
        return optional(path, reader, StrictestWins.smallest());
    }

    private static Setting<OnBreach> onBreach(String path) {
        return of(
                path,
                WordReader.of(OnBreach.class),
                new StrictestWins<>(Comparator.<OnBreach>reverseOrder(), "deny, pause, flatten"),
                OnBreach.DENY);
    }

    private static Reader<BigDecimal> percent() {
        return DecimalReader.upTo("100");
    }

    private static Reader<BigDecimal> amount() {
        return DecimalReader.upTo("1000000000000");
    }

    private static Reader<Integer> count(int min, int max) {
        WholeReader whole = new WholeReader(min, max);
        return part -> whole.read(part).map(Math::toIntExact);
    }

    private static Reader<Duration> age() {
        return duration(Duration.ofMillis(100), Duration.ofDays(1));
    }

    private static Reader<Duration> duration(Duration min, Duration max) {
        return new DurationReader(min, max);
    }
}
