package io.tradeagent.local.broker;

import java.math.BigDecimal;

/**
 * What was traded.
 *
 * @param volume in lots
 * @param profit realised, in the account's currency; zero for an opening deal
 * @param commission that the broker took, in the account's currency, not negative
 */
public record Fill(BigDecimal volume, BigDecimal price, BigDecimal profit, BigDecimal commission) {}
