package io.tradeagent.copy.allocation;

import io.tradeagent.copy.account.AccountView;

/**
 * One side of a copy: an account, and the symbol in it.
 *
 * @param account what is known of it
 * @param symbol by the name of the account's broker; the account may not have it
 */
public record Party(AccountView account, String symbol) {}
