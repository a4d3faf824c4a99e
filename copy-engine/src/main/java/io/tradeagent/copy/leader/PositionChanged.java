package io.tradeagent.copy.leader;

/**
 * A leader's position changed.
 *
 * @param change how
 * @param after what it is now
 */
public record PositionChanged(Change change, LeaderPosition after) {}
