package io.tradeagent.copy.risk;

import java.time.Instant;

/**
 * What an account's funds were.
 *
 * @param equity with open positions
 * @param balance without
 * @param at when the platform received the last observation
 */
public record FundsMarks(Marks equity, Marks balance, Instant at) {}
