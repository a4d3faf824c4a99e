package io.tradeagent.copy.group;

import io.tradeagent.kernel.Lots;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of a follower's volume, besides those of its broker.
 *
 * @param belowMinimum what becomes of a trade that is too small
 * @param min the smallest trade; null: the broker's smallest
 * @param maxPerTrade the largest; null: the broker's largest
 */
public record VolumeRules(
        BelowMinimum belowMinimum,
        @Nullable Lots min,
        @Nullable Lots maxPerTrade) {}
