package io.tradeagent.outbox;

import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Sequence;

/**
 * The place of a sent order: a recipient's sequence, never used for anything else.
 *
 * @param recipient the identity that it was sent to
 * @param sequence outbound sequence of that identity
 */
public record Slot(Fingerprint recipient, Sequence sequence) implements OrderRef {}
