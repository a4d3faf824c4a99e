package io.tradeagent.local.demo;

/**
 * An order is not delivered for now.
 *
 * @param commandId which order
 * @param why one sentence for people
 */
public record HeldBack(String commandId, String why) {}
