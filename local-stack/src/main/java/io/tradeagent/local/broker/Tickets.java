package io.tradeagent.local.broker;

/**
 * The broker's numbers of a deal.
 *
 * @param dealId unique for the account
 * @param orderId of the order that was filled
 * @param positionId of the position that was opened or closed
 */
public record Tickets(String dealId, String orderId, String positionId) {}
