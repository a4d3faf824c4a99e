package io.tradeagent.outbox;

import io.tradeagent.kernel.Fingerprint;

/**
 * The next round of carrying a hold out at a terminal.
 *
 * @param recipient whose
 */
public record Recheck(Fingerprint recipient) implements Reminder {}
