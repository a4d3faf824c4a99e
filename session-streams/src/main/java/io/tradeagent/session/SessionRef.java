package io.tradeagent.session;

import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.SessionId;

/** The session that a token names. Both must match: the epoch fences, the id keeps forged epochs out. */
public record SessionRef(SessionId id, Epoch epoch) {}
