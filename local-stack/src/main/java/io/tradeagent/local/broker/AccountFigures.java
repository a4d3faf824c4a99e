package io.tradeagent.local.broker;

import java.math.BigDecimal;

/**
 * An account at one moment, in its currency.
 *
 * @param equity balance and floating profit
 * @param margin bound by open positions
 * @param openPositions how many
 */
public record AccountFigures(BigDecimal balance, BigDecimal equity, BigDecimal margin, int openPositions) {

    /** What further positions may bind. */
    public BigDecimal marginFree() {
        return equity.subtract(margin);
    }
}
