package io.tradeagent.local.broker;

import java.time.Instant;

/** A line of an account's history: the broker's word about a deal, an order or a position. */
public sealed interface BrokerReport permits Deal, OrderReport, RestCanceled, StopsChanged {

    /** The broker's number of it, unique for the account. */
    String id();

    /** When the broker did it. */
    Instant at();
}
