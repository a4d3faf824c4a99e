package io.tradeagent.local.demo;

import io.tradeagent.local.broker.Side;
import java.math.BigDecimal;

/**
 * An operator's order to open a position at the market's price.
 *
 * @param fingerprint of the identity that shall carry it out
 * @param volume in lots
 */
public record OrderTicket(String accountId, String fingerprint, String symbol, Side side, BigDecimal volume) {}
