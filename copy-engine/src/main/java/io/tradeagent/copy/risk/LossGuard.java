package io.tradeagent.copy.risk;

import io.tradeagent.copy.valuation.Reading;
import java.util.Optional;
import java.util.Set;

/** Drawdown and daily loss: they are judged by the funds as they are, whatever the opening would add. */
record LossGuard(LossLimit limit) implements MeasuringGuard {

    @Override
    public LimitKind kind() {
        return limit.kind();
    }

    @Override
    public Set<Need> needs(Opening opening) {
        return Set.of(Need.FUNDS);
    }

    @Override
    public Reading<Load, Finding> load(Bench bench) {
        FundsMarks marks = bench.record().marks();
        return marks == null
                ? Reading.missing(Finding.FUNDS_UNKNOWN)
                : bench.funds().then(fresh -> limit.load(marks));
    }

    /** What has been stopped is not stopped again. */
    @Override
    public Verdict onExceeded(Bench bench) {
        FundsMarks marks = bench.record().marks();
        if (marks == null || breach(bench.record(), marks).isEmpty()) {
            return Verdict.DENIED;
        }
        return switch (limit.onBreach()) {
            case DENY -> Verdict.DENIED;
            case PAUSE -> Verdict.PAUSE;
            case FLATTEN -> Verdict.FLATTEN;
        };
    }

    /** The stop-out that funds bring about and that does not hold yet. */
    Optional<StopOut> breach(RiskRecord record, FundsMarks marks) {
        return limit.breach(marks)
                .filter(breach -> record.stopOuts().stream().noneMatch(former -> former.covers(breach)));
    }
}
