package io.tradeagent.copy.codec;

import io.tradeagent.kernel.Decimals;
import io.tradeagent.kernel.Lots;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimals as records keep them: with ten decimals. */
final class DecimalForm {

    private static final int SCALE = 10;

    private DecimalForm() {}

    /** @throws ArithmeticException if it has more decimals */
    static BigDecimal stored(BigDecimal value) {
        return value.setScale(SCALE);
    }

    static @Nullable BigDecimal storedOrNull(@Nullable BigDecimal value) {
        return value == null ? null : stored(value);
    }

    static @Nullable BigDecimal storedOrNull(@Nullable Lots lots) {
        return lots == null ? null : stored(lots.value());
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
}
