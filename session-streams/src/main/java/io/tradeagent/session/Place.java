package io.tradeagent.session;

import io.tradeagent.kernel.Sequence;

/**
 * Where an event stands.
 *
 * @param sequence in the history of its identity
 * @param ordinal on its connection; {@link Origin#NO_ORDINAL} where it came through none
 */
public record Place(Sequence sequence, long ordinal) {}
