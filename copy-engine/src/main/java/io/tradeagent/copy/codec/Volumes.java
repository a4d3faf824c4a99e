package io.tradeagent.copy.codec;

import io.tradeagent.kernel.Lots;
import java.math.BigDecimal;

/** Lots that somebody trades or wants to trade. */
final class Volumes {

    /** More than any broker trades. More is refused, so that sums always fit the records that keep them. */
    private static final Lots LARGEST = Lots.of("1000000000");

    private Volumes() {}

    /** @throws IllegalArgumentException if nobody trades so much */
    static Lots deal(BigDecimal volume) {
        Lots lots = new Lots(volume);
        if (lots.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("nobody trades more than " + LARGEST + " lots");
        }
        return lots;
    }

    /** @throws IllegalArgumentException if nobody trades so much, or it is nothing */
    static Lots traded(BigDecimal volume) {
        Lots lots = deal(volume);
        if (lots.isZero()) {
            throw new IllegalArgumentException("a trade has a volume");
        }
        return lots;
    }
}
