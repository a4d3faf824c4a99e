package io.tradeagent.gateway;

import java.time.InstantSource;

/**
 * What all connections share.
 *
 * @param clock judges approvals and expiries
 * @param ticker measures timeouts and rates
 */
public record Surroundings(ConnectionRules rules, InstantSource clock, Ticker ticker, ConnectionObserver observer) {}
