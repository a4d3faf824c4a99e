package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;

/**
 * An account at one moment, in its currency.
 *
 * @param equity balance and floating profit
 * @param margin bound by open positions
 * @param openPositions how many
 */
public record AccountFigures(BigDecimal balance, BigDecimal equity, BigDecimal margin, int openPositions) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What further positions may bind. */
    public BigDecimal marginFree() {
        return equity.subtract(margin);
    }

    /** Equity in percent of the margin, cut to whole percents; empty where nothing is bound. */
    public OptionalInt marginLevelPercent() {
        return margin.signum() == 0
                ? OptionalInt.empty()
                : OptionalInt.of(equity.multiply(HUNDRED)
                        .divide(margin, 0, RoundingMode.FLOOR)
                        .intValue());
    }
}
