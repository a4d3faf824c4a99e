package io.tradeagent.kernel;

import java.math.BigDecimal;

/** One spelling for each number, so that records which hold numbers compare by value. */
final class Decimals {

    private Decimals() {}

    static BigDecimal plain(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
