package io.tradeagent.copy.leader;

/** What happened to a leader. */
public sealed interface LeaderEvent permits PositionChanged, OrderChanged {}
