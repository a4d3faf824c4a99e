package io.tradeagent.outbox;

import io.tradeagent.kernel.CommandId;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an order that is over, for as long as command ids are remembered.
 *
 * @param id its name
 * @param slot where it was; null: it was never sent
 * @param outcome how it ended
 */
public record SettledOrder(CommandId id, @Nullable Slot slot, Outcome outcome) implements Whereabouts {}
