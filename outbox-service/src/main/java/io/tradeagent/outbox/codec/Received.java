package io.tradeagent.outbox.codec;

import io.tradeagent.kernel.Account;
import io.tradeagent.outbox.OutboxCommand;

/**
 * A record as the outbox understands it.
 *
 * @param account that it is about
 * @param command what the outbox is told
 */
public record Received(Account account, OutboxCommand command) {}
