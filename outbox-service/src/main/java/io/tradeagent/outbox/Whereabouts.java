package io.tradeagent.outbox;

/** What the outbox knows of a command id. */
public sealed interface Whereabouts permits WaitingOrder, SentOrder, SettledOrder {}
