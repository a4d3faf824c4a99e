package io.tradeagent.gateway;

import java.time.InstantSource;

/**
 * What all connections share.
 *
 * @param clock judges approvals and expiries
 * @param ticker measures timeouts and rates
 * @param tenants counts what the connections of one tenant send together
 */
public record Surroundings(
        ConnectionRules rules, InstantSource clock, Ticker ticker, TenantQuota tenants, ConnectionObserver observer) {}
