package io.tradeagent.session;

import io.tradeagent.kernel.Deadline;

/** A deadline of a session, and what it is about. */
public record Due(DeadlineKind kind, Deadline deadline) {}
