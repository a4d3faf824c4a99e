package io.tradeagent.copy.risk;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.account.Quote;
import io.tradeagent.copy.group.RiskLimit.MaxSnapshotAge;
import io.tradeagent.copy.valuation.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How old funds and quote are, where the other guards read them. Those deny by themselves what is too old; this one says how
 * old it is.
 */
record SnapshotAgeGuard(MaxSnapshotAge limit, List<RiskGuard> others) implements MeasuringGuard {

    @Override
    public LimitKind kind() {
        return LimitKind.MAX_SNAPSHOT_AGE;
    }

    @Override
    public Reading<Load, Finding> load(Bench bench) {
        Reading<Duration, Finding> oldest = Reading.known(Duration.ZERO);
        for (Need need : needed(bench.opening())) {
            oldest = oldest.then(former -> receivedAt(need, bench)
                    .map(at -> bench.account().freshness().age(at))
                    .map(age -> age.compareTo(former) > 0 ? age : former));
        }
        return oldest.map(age -> Load.age(age, limit.age()));
    }

    private Set<Need> needed(Opening opening) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        others.forEach(guard -> needs.addAll(guard.needs(opening)));
        return needs;
    }

    /** However old: the age is what is asked. */
    private static Reading<Instant, Finding> receivedAt(Need need, Bench bench) {
        return switch (need) {
            case FUNDS -> {
                AccountFunds funds = bench.account().account().funds();
                yield funds == null ? Reading.missing(Finding.FUNDS_UNKNOWN) : Reading.known(funds.at());
            }
            case QUOTE ->
                bench.account()
                        .account()
                        .quote(bench.opening().symbol().name())
                        .map(Quote::at)
                        .map(Reading::<Instant, Finding>known)
                        .orElseGet(() -> Reading.missing(Finding.QUOTE_UNKNOWN));
        };
    }
}
