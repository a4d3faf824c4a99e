package io.tradeagent.copy.group;

import io.tradeagent.kernel.Lots;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One limit of a follower's risk. Limits bind what opens or adds; closing and reducing is never limited. A value at the
 * limit is within it.
 */
public sealed interface RiskLimit {

    /** What happens to an account that broke a limit. */
    enum OnBreach {
        /** The trade that would break it is denied. */
        DENY,
        /** Nothing opens any more until somebody resets it or its period ends. */
        PAUSE,
        /** As pause, and everything that was copied is closed. */
        FLATTEN
    }

    /** The figure from which a drawdown is counted. */
    enum DrawdownBase {
        /** The highest that it ever was. */
        HIGH_WATER,
        /** What it was when the limit was set. */
        INITIAL,
        /** What it was at the start of the UTC day. */
        DAY_START
    }

    /** The figure that a drawdown is counted in. */
    enum Figure {
        EQUITY,
        BALANCE
    }

    /**
     * How much may be lost.
     *
     * @param extent as a share or as an amount
     */
    record MaxDrawdown(Extent extent, DrawdownBase base, Figure figure, OnBreach onBreach) implements RiskLimit {}

    /** How much may be lost since the start of the UTC day, in equity. */
    record MaxDailyLoss(Extent extent, OnBreach onBreach) implements RiskLimit {}

    /**
     * A share or an amount; one of the two.
     *
     * @param percent of the figure from which it is counted; null: it is an amount
     * @param amount in the account's currency; null: it is a share
     */
    record Extent(@Nullable BigDecimal percent, @Nullable BigDecimal amount) {

        public Extent {
            if ((percent == null) == (amount == null)) {
                throw new IllegalArgumentException("give either percent or amount");
            }
        }
    }

    /** Lots open and on their way, over all symbols. */
    record MaxLots(Lots lots) implements RiskLimit {}

    /** Lots open and on their way, of the trade's symbol. */
    record MaxLotsPerSymbol(Lots lots) implements RiskLimit {}

    /**
     * Lots open and on their way, of symbols that share a currency, base or profit, with the trade's; counted for each of its
     * two currencies.
     */
    record MaxLotsPerCurrency(Lots lots) implements RiskLimit {}

    /** Value of what is open and on its way, in the account's currency. */
    record MaxNotional(BigDecimal amount) implements RiskLimit {}

    /** The same value as a multiple of equity. */
    record MaxLeverage(BigDecimal multiple) implements RiskLimit {}

    /** Copied positions open and on their way. */
    record MaxOpenPositions(int count) implements RiskLimit {}

    /** Trades opened in a window that ends now. */
    record MaxTrades(int count, Duration per) implements RiskLimit {}

    /** How far the follower's price may be from the leader's, to the follower's disadvantage, in the follower's points. */
    record MaxDeviation(int points) implements RiskLimit {}

    /** How long ago the platform may have received the leader's signal. */
    record MaxSignalAge(Duration age) implements RiskLimit {}

    /** How old the account's funds and the symbol's quote may be where a decision needs them. */
    record MaxSnapshotAge(Duration age) implements RiskLimit {}

    /** When trades may be opened. */
    record TradingHours(WeeklyHours hours) implements RiskLimit {}

    /** What a single trade may lose when its stop is hit, as a share of equity or an amount. A trade without stop is denied. */
    record MaxLossPerTrade(Extent extent) implements RiskLimit {}
}
