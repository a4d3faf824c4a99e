package io.tradeagent.local.broker;

import java.math.BigDecimal;

/**
 * How an account was opened.
 *
 * @param login the account's number
 * @param currency of its balance; only symbols that count profit in it can be traded
 * @param leverage as in 1:n
 * @param deposit the first balance
 */
public record AccountTerms(String login, String currency, int leverage, BigDecimal deposit) {}
