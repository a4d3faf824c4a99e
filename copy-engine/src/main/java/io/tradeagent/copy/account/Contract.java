package io.tradeagent.copy.account;

import java.math.BigDecimal;

/**
 * What one lot of a symbol is.
 *
 * @param size units of the base asset
 * @param tickSize smallest price step, above zero
 * @param tickValue what one tick is worth for one lot, in the account's currency; zero where the broker does not say
 */
public record Contract(BigDecimal size, BigDecimal tickSize, BigDecimal tickValue) {

    public Contract {
        if (size.signum() <= 0 || tickSize.signum() <= 0 || tickValue.signum() < 0) {
            throw new IllegalArgumentException("contract_size and tick_size must be above 0, tick_value not below");
        }
    }
}
