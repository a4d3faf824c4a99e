package io.tradeagent.local.broker;

import java.math.BigDecimal;

/** How much of a trade's worth a position binds. */
public sealed interface MarginRule {

    /** Worth in the base currency, divided by the account's leverage: currency pairs and metals. */
    record ByLeverage() implements MarginRule {}

    /**
     * A fixed share of the worth in the profit currency, whatever the account's leverage: contracts for difference.
     *
     * @param percent above zero
     */
    record Share(BigDecimal percent) implements MarginRule {}
}
