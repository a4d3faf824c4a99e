package io.tradeagent.copy.group;

import java.util.List;

/**
 * How one follower copies in one group.
 *
 * @param allocation how large
 * @param volume within which bounds
 * @param signals which of them, and how
 * @param symbols what they are called
 * @param lateFollower what of the past
 * @param reconcile what about differences
 * @param limits at most one of each kind
 */
public record FollowerSettings(
        Allocation allocation,
        VolumeRules volume,
        SignalRules signals,
        SymbolRules symbols,
        LateFollower lateFollower,
        ReconcilePolicy reconcile,
        List<RiskLimit> limits) {

    public FollowerSettings {
        limits = List.copyOf(limits);
    }
}
