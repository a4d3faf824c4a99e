package io.tradeagent.outbox;

/** What may have its time. */
public sealed interface Reminder permits OrderRef, Recheck {}
