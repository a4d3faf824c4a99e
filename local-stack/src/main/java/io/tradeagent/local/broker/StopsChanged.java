package io.tradeagent.local.broker;

import java.time.Instant;

/**
 * The stops of an open position are other ones now.
 *
 * @param position as it is now
 * @param mark of the request
 */
public record StopsChanged(String id, Position position, TradeMark mark, Instant at) implements BrokerReport {}
