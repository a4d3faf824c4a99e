package io.tradeagent.copy.codec;

import io.tradeagent.kernel.Decimals;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Decimals as records keep them: with ten decimals. */
final class DecimalForm {

    private static final int SCALE = 10;
    private static final int PRECISION = 28;
    private static final BigDecimal LARGEST =
            new BigDecimal(BigInteger.TEN.pow(PRECISION).subtract(BigInteger.ONE), SCALE);

    private DecimalForm() {}

    /** @throws ArithmeticException if it has more decimals */
    static BigDecimal stored(BigDecimal value) {
        return value.setScale(SCALE);
    }

    static BigDecimal stored(Lots lots) {
        return stored(lots.value());
    }

    static BigDecimal stored(Price price) {
        return stored(price.value());
    }

    /** A computed number: half even; beyond the largest that a record holds, as that one, for it is there to be read. */
    static BigDecimal rounded(BigDecimal computed) {
        return computed.setScale(SCALE, RoundingMode.HALF_EVEN).min(LARGEST).max(LARGEST.negate());
    }

    static @Nullable BigDecimal roundedOrNull(@Nullable BigDecimal computed) {
        return computed == null ? null : rounded(computed);
    }

    static @Nullable BigDecimal storedOrNull(@Nullable BigDecimal value) {
        return value == null ? null : stored(value);
    }

    static @Nullable BigDecimal storedOrNull(@Nullable Lots lots) {
        return lots == null ? null : stored(lots);
    }

    static @Nullable BigDecimal storedOrNull(@Nullable Price price) {
        return price == null ? null : stored(price);
    }

    static BigDecimal value(BigDecimal stored) {
        return Decimals.plain(stored);
    }

    static @Nullable BigDecimal valueOrNull(@Nullable BigDecimal stored) {
        return stored == null ? null : value(stored);
    }

    static @Nullable Lots lotsOrNull(@Nullable BigDecimal stored) {
        return stored == null ? null : new Lots(stored);
    }

    static @Nullable Price priceOrNull(@Nullable BigDecimal stored) {
        return stored == null ? null : new Price(stored);
    }
}
