package io.tradeagent.gateway;

import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.SessionId;

/**
 * What a session token says. Whether the session is still the identity's active one is for the session machine to decide.
 *
 * @param identity whose session it is
 * @param session which one
 * @param epoch that it was given
 */
public record TokenClaims(Identity identity, SessionId session, Epoch epoch) {}
