package io.tradeagent.copy.risk;

import io.tradeagent.copy.valuation.Reading;

/** Watches over a limit that is a number. */
interface MeasuringGuard extends RiskGuard {

    /** What the limit would have to bear with the opening, or why that cannot be told. */
    Reading<Load, Finding> load(Bench bench);

    /** What follows where that is too much. */
    default Verdict onExceeded(Bench bench) {
        return Verdict.DENIED;
    }

    @Override
    default GuardDecision judge(Bench bench) {
        return switch (load(bench)) {
            case Reading.Known<Load, Finding> known -> judged(known.value(), bench);
            case Reading.Missing<Load, Finding> missing ->
                new GuardDecision(kind(), missing.gap(), Verdict.DENIED, null);
        };
    }

    private GuardDecision judged(Load load, Bench bench) {
        return load.isExceeded()
                ? new GuardDecision(kind(), Finding.EXCEEDED, onExceeded(bench), load.measure())
                : new GuardDecision(kind(), Finding.WITHIN, Verdict.ADMITTED, load.measure());
    }
}
