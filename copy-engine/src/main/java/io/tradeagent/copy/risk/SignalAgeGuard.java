package io.tradeagent.copy.risk;

import io.tradeagent.copy.group.RiskLimit.MaxSignalAge;
import io.tradeagent.copy.valuation.Freshness;
import io.tradeagent.copy.valuation.Reading;
import java.time.Duration;

/** How long ago the platform received the leader's signal. */
record SignalAgeGuard(MaxSignalAge limit) implements MeasuringGuard {

    @Override
    public LimitKind kind() {
        return LimitKind.MAX_SIGNAL_AGE;
    }

    @Override
    public Reading<Load, Finding> load(Bench bench) {
        Freshness freshness = bench.account().freshness();
        Duration age = freshness.age(bench.opening().signalReceivedAt());
        return Reading.known(Load.age(age, limit.age()));
    }
}
