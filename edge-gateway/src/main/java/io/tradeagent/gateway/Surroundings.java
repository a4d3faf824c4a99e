package io.tradeagent.gateway;

import java.time.InstantSource;

/**
 * What all connections share.
 *
 * @param clock judges approvals and expiries
 * @param ticker measures timeouts and rates
 * @param tenants counts what the connections of one tenant send together
 * @param polls counts those that wait
 */
public record Surroundings(
        ConnectionRules rules,
        InstantSource clock,
        Ticker ticker,
        TenantQuota tenants,
        WaitingPolls polls,
        ConnectionObserver observer) {}
