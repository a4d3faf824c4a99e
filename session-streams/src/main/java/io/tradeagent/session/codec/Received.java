package io.tradeagent.session.codec;

import io.tradeagent.kernel.Identity;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.session.SessionCommand;

/**
 * A record of the inbound log, understood.
 *
 * @param identity that it is about
 * @param command what it asks
 * @param inbound the record itself, which carries the payload that the command leaves out
 */
public record Received(Identity identity, SessionCommand command, Inbound inbound) {}
