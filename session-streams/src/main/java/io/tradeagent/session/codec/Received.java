package io.tradeagent.session.codec;

import io.tradeagent.kernel.Identity;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.session.SessionCommand;

/**
 * A command of the inbound log, understood.
 *
 * @param identity that it is about
 * @param command what it asks
 * @param inbound the record, which carries the payload that the command leaves out; of a batched event the one that it would
 *     have had alone
 */
public record Received(Identity identity, SessionCommand command, Inbound inbound) {}
