package io.tradeagent.local.broker;

/**
 * The broker's numbers of a deal.
 *
 * @param dealId unique for the account
 * @param orderId of the order that was filled
 * @param positionId by which the position is known for as long as it lives
 * @param ticket that the position had when the deal was made; see {@link TicketRule}
 */
public record Tickets(String dealId, String orderId, String positionId, String ticket) {}
