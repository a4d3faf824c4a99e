package io.tradeagent.outbox;

/** Where an unsettled order is kept. */
public sealed interface OrderRef permits Turn, Slot {}
