package io.tradeagent.gateway.http;

import java.time.Duration;

/**
 * How often clients are to show that they live, as they are told at the start.
 *
 * @param interval between two heartbeats
 * @param timeout after which a silent session ends
 */
public record Heartbeat(Duration interval, Duration timeout) {}
