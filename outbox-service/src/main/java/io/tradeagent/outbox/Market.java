package io.tradeagent.outbox;

/** Whether money is real. Nothing ever crosses from one to the other. */
public enum Market {
    LIVE,
    SANDBOX
}
