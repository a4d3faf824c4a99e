package io.tradeagent.outbox;

/** Where an unsettled order is kept. */
public sealed interface OrderRef extends Reminder permits Turn, Slot {}
