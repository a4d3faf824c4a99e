package io.tradeagent.copy.risk;

import io.tradeagent.kernel.Decimals;
import java.math.BigDecimal;

/**
 * A value beside its limit.
 *
 * @param value that the limit would have to bear, to 34 digits
 * @param bound up to which, the bound included
 * @param unit of both
 */
public record Measure(BigDecimal value, BigDecimal bound, Unit unit) {

    public Measure {
        value = Decimals.plain(value);
        bound = Decimals.plain(bound);
    }

    /** What a limit is measured in. */
    public enum Unit {
        LOTS("lots"),
        /** Of the account's currency. */
        MONEY("money"),
        PERCENT("percent"),
        /** Times the account's equity. */
        MULTIPLE("multiple"),
        COUNT("count"),
        /** Of the follower's symbol. */
        POINTS("points"),
        MILLISECONDS("milliseconds");

        private final String code;

        Unit(String code) {
            this.code = code;
        }

        /** Stable name. */
        public String code() {
            return code;
        }
    }
}
