package io.tradeagent.copy.account;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A symbol as one account's broker trades it.
 *
 * @param name the broker's, suffix and all
 * @param digits decimal places of a price, 0 to 10
 * @param contract what one lot is
 * @param volumes that an order may have
 * @param profitCurrency in which profit is counted
 * @param baseCurrency of the base asset; null where the symbol has none
 */
public record SymbolSpec(
        String name,
        int digits,
        Contract contract,
        VolumeGrid volumes,
        String profitCurrency,
        @Nullable String baseCurrency) {

    public SymbolSpec {
        if (digits < 0 || digits > 10) {
            throw new IllegalArgumentException("digits must be 0 to 10");
        }
    }

    /** One point: the last decimal place of a price. */
    public BigDecimal point() {
        return BigDecimal.ONE.movePointLeft(digits);
    }
}
