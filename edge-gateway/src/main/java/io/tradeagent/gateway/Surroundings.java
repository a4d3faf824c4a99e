package io.tradeagent.gateway;

import java.time.InstantSource;

/**
 * What all connections share.
 *
 * @param clock judges approvals and expiries
 * @param ticker measures timeouts and rates
 * @param quota counts what is sent
 * @param polls counts those that wait
 */
public record Surroundings(
        ConnectionRules rules,
        InstantSource clock,
        Ticker ticker,
        EventQuota quota,
        WaitingPolls polls,
        ConnectionObserver observer) {}
