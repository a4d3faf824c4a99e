package io.tradeagent.copy.risk;

import java.math.BigDecimal;

/**
 * What a figure of an account was, in the account's currency.
 *
 * @param last observed
 * @param highWater the highest since the first, or since a reset
 * @param initial the first, or that of a reset
 * @param dayStart the last before the UTC day began; the day's first where there was none before
 */
public record Marks(BigDecimal last, BigDecimal highWater, BigDecimal initial, BigDecimal dayStart) {}
