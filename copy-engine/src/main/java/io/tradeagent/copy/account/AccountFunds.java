package io.tradeagent.copy.account;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * What an account owned when its terminal said so, in the account's currency.
 *
 * @param balance without open positions
 * @param equity with them
 * @param source the event that said it: a decision names it
 * @param at when the platform received it; terminals' clocks do not count
 */
public record AccountFunds(BigDecimal balance, BigDecimal equity, String source, Instant at) {

    AccountFunds later(Duration by) {
        return new AccountFunds(balance, equity, source, at.plus(by));
    }
}
