package io.tradeagent.kernel;

import java.math.BigDecimal;

/** One spelling for each number, so that records which hold numbers compare by value. */
public final class Decimals {

    private Decimals() {}

    /** The same number without zeros at its end and without an exponent. */
    public static BigDecimal plain(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
