package io.tradeagent.copy.risk;

import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;

/**
 * A copied position, or an order on its way that will become one. Buys and sells count alike: they do not offset each
 * other.
 *
 * @param symbol the follower's
 * @param lots open, or ordered and not yet filled
 * @param price at which it was opened, or is expected to be
 */
public record Holding(SymbolSpec symbol, Lots lots, Price price) {}
