package io.tradeagent.local.broker;

import java.time.Instant;

/**
 * An order was filled in part, and the broker took the rest back (immediate or cancel).
 *
 * @param tickets of its last deal
 * @param progress what was ordered and what was done
 */
public record RestCanceled(String id, Tickets tickets, Deal.Trade trade, Progress progress, TradeMark mark, Instant at)
        implements BrokerReport {}
