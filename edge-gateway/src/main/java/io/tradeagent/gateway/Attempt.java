package io.tradeagent.gateway;

import io.tradeagent.kernel.Account;

/**
 * Someone asks for a session.
 *
 * @param account that it claims
 * @param method by which it wants to be judged
 */
public record Attempt(Account account, Source source, String method) {}
