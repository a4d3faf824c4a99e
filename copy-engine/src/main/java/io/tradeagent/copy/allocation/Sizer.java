package io.tradeagent.copy.allocation;

import io.tradeagent.copy.group.Allocation;
import io.tradeagent.copy.group.VolumeRules;

/** Sizes followers' trades. */
public final class Sizer {

    private Sizer() {}

    /** The size of a follower's trade. Pure: the same request gives the same answer. */
    public static Sizing size(SizingRequest request, Allocation allocation, VolumeRules rules) {
        throw new UnsupportedOperationException("the formulas follow");
    }
}
