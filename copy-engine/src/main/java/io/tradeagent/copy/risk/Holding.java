package io.tradeagent.copy.risk;

import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import java.math.BigDecimal;

/**
 * A copied position, or an order on its way that will become one. Buys and sells count alike: they do not offset each
 * other.
 *
 * @param symbol the follower's
 * @param lots open, or ordered and not yet filled
 * @param price at which it was opened, or is expected to be
 */
public record Holding(SymbolSpec symbol, Lots lots, Price price) {

    /** Its value in the symbol's profit currency. A price below zero is worth as much as one above: it is at risk. */
    BigDecimal value() {
        return lots.value()
                .multiply(symbol.contract().size())
                .multiply(price.value().abs());
    }
}
