package io.tradeagent.copy.allocation;

import io.tradeagent.copy.valuation.Freshness;

/**
 * All that a size may depend on, besides the follower's settings.
 *
 * @param trade the leader's
 * @param leader whose trade it is
 * @param follower who copies it
 * @param freshness how old funds and quotes may be that a size is computed from
 */
public record SizingRequest(LeaderTrade trade, Party leader, Party follower, Freshness freshness) {}
