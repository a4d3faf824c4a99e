package io.tradeagent.copy.codec;

import io.tradeagent.copy.group.Allocation;
import io.tradeagent.kernel.Lots;
import io.tradeagent.schema.copy.FixedFractional;
import io.tradeagent.schema.copy.FixedLots;
import io.tradeagent.schema.copy.MirroredLots;
import io.tradeagent.schema.copy.ProportionalBalance;
import io.tradeagent.schema.copy.ProportionalEquity;
import io.tradeagent.schema.copy.ProportionalRisk;

/** How large a follower's trade is; in a record one branch of a union, which Avro gives as an object. */
final class AllocationCodec {

    private AllocationCodec() {}

    static Object record(Allocation allocation) {
        return switch (allocation) {
            case Allocation.MirroredLots it -> new MirroredLots(DecimalForm.stored(it.multiplier()));
            case Allocation.FixedLots it ->
                new FixedLots(DecimalForm.stored(it.lots().value()));
            case Allocation.ProportionalEquity it -> new ProportionalEquity(DecimalForm.stored(it.factor()));
            case Allocation.ProportionalBalance it -> new ProportionalBalance(DecimalForm.stored(it.factor()));
            case Allocation.ProportionalRisk it -> new ProportionalRisk(DecimalForm.stored(it.factor()));
            case Allocation.FixedFractional it ->
                new FixedFractional(DecimalForm.stored(it.riskPercent()), it.assumedStopPoints());
        };
    }

    static Allocation allocation(Object record) {
        return switch (record) {
            case MirroredLots it -> new Allocation.MirroredLots(DecimalForm.value(it.getMultiplier()));
            case FixedLots it -> new Allocation.FixedLots(new Lots(it.getLots()));
            case ProportionalEquity it -> new Allocation.ProportionalEquity(DecimalForm.value(it.getFactor()));
            case ProportionalBalance it -> new Allocation.ProportionalBalance(DecimalForm.value(it.getFactor()));
            case ProportionalRisk it -> new Allocation.ProportionalRisk(DecimalForm.value(it.getFactor()));
            case FixedFractional it ->
                new Allocation.FixedFractional(DecimalForm.value(it.getRiskPercent()), it.getAssumedStopPoints());
            default ->
                throw new IllegalArgumentException(
                        "there is no allocation " + record.getClass().getSimpleName());
        };
    }
}
