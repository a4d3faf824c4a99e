package io.tradeagent.copy.reconciliation;

import io.tradeagent.kernel.CommandId;
import org.jspecify.annotations.Nullable;

/**
 * A pending order as a terminal holds it.
 *
 * @param id the broker's
 * @param command that placed it; null: the terminal knows of none
 */
public record HeldOrder(String id, @Nullable CommandId command) {}
