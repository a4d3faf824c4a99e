package io.tradeagent.copy.codec;

import io.tradeagent.copy.allocation.Workings;
import io.tradeagent.copy.follower.CopyDecision;
import io.tradeagent.copy.risk.Assessment;
import io.tradeagent.copy.risk.GuardDecision;
import io.tradeagent.copy.risk.Measure;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.schema.copy.CopyVerdict;
import io.tradeagent.schema.copy.GuardFinding;
import io.tradeagent.schema.copy.SizingInput;
import java.time.Instant;
import java.util.List;

/** Why a follower trades or does not, for ta.copy.decisions.v1. */
final class DecisionRecords {

    private DecisionRecords() {}

    static io.tradeagent.schema.copy.CopyDecision record(Signal signal, CopyDecision decision, Instant now) {
        Signal.Cause cause = signal.cause();
        io.tradeagent.schema.copy.CopyDecision.Builder record = io.tradeagent.schema.copy.CopyDecision.newBuilder()
                .setTenantId(signal.to().tenant().value())
                .setAccountId(signal.to().id())
                .setGroupId(signal.group().value())
                .setPosition(PositionCodec.record(signal.position()))
                .setCode(decision.code())
                .setExecId(cause.execution())
                .setLeaderPrice(DecimalForm.stored(signal.price()))
                .setGroupsVersion(cause.groupsVersion())
                .setLeaderReceivedAt(cause.receivedAt())
                .setLeaderOrderId(cause.order() == null ? null : cause.order().id())
                .setDecidedAt(now);
        switch (decision) {
            case CopyDecision.Copied copied -> {
                record.setVerdict(CopyVerdict.copied)
                        .setCommandId(copied.order().value())
                        .setLots(DecimalForm.stored(copied.lots()));
                work(record, copied.workings());
                guards(record, copied.assessment());
            }
            case CopyDecision.AsPending pending ->
                record.setVerdict(CopyVerdict.copied)
                        .setCommandId(pending.order().value())
                        .setLots(DecimalForm.stored(pending.lots()));
            case CopyDecision.Denied denied -> {
                record.setVerdict(CopyVerdict.denied).setLots(DecimalForm.stored(denied.lots()));
                work(record, denied.workings());
                guards(record, denied.assessment());
            }
            case CopyDecision.NotSized not -> {
                record.setVerdict(CopyVerdict.skipped);
                work(record, not.workings());
            }
            case CopyDecision.Skipped skipped -> record.setVerdict(CopyVerdict.skipped);
            case CopyDecision.Unmapped unmapped -> record.setVerdict(CopyVerdict.skipped);
        }
        return record.build();
    }

    private static void work(io.tradeagent.schema.copy.CopyDecision.Builder record, Workings workings) {
        List<SizingInput> inputs = workings.inputs().stream()
                .map(input -> new SizingInput(input.name().code(), DecimalForm.rounded(input.value()), input.source()))
                .toList();
        record.setWantedLots(DecimalForm.roundedOrNull(workings.wanted())).setInputs(inputs);
    }

    private static void guards(io.tradeagent.schema.copy.CopyDecision.Builder record, Assessment assessment) {
        record.setGuards(
                assessment.decisions().stream().map(DecisionRecords::finding).toList());
    }

    private static GuardFinding finding(GuardDecision decision) {
        GuardFinding.Builder record = GuardFinding.newBuilder()
                .setLimit(decision.limit().code())
                .setFinding(decision.finding().code())
                .setVerdict(decision.verdict().code());
        Measure measure = decision.measure();
        if (measure != null) {
            record.setMeasured(DecimalForm.rounded(measure.value()))
                    .setBound(DecimalForm.rounded(measure.bound()))
                    .setUnit(measure.unit().code());
        }
        return record.build();
    }
}
