package io.tradeagent.copy.risk;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.copy.group.RiskLimit.DrawdownBase;
import io.tradeagent.copy.group.RiskLimit.MaxSnapshotAge;
import io.tradeagent.copy.group.RiskLimit.MaxTrades;
import io.tradeagent.copy.valuation.Freshness;
import io.tradeagent.copy.valuation.Valuation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The guards of a follower: one for each of its limits. */
public final class RiskGuards {

    private final List<RiskLimit> limits;
    private final List<RiskGuard> guards;

    private RiskGuards(List<RiskLimit> limits) {
        this.limits = List.copyOf(limits);
        this.guards = Guards.of(limits);
    }

    /** Those of a follower's limits. */
    public static RiskGuards of(List<RiskLimit> limits) {
        return new RiskGuards(limits);
    }

    /** How old funds and quotes may be: as the follower's limit says, else {@link Freshness#DEFAULT_MAX_AGE}. */
    public Freshness freshness(Instant now) {
        Duration maxAge = limits.stream()
                .flatMap(limit -> limit instanceof MaxSnapshotAge max ? Stream.of(max.age()) : Stream.empty())
                .findFirst()
                .orElse(Freshness.DEFAULT_MAX_AGE);
        return new Freshness(now, maxAge);
    }

    /** How far back openings must be remembered; zero: not at all. */
    public Duration longestWindow() {
        return limits.stream()
                .flatMap(limit -> limit instanceof MaxTrades max ? Stream.of(max.per()) : Stream.empty())
                .findFirst()
                .orElse(Duration.ZERO);
    }

    /**
     * Asks every guard about an opening. Pure: the same arguments give the same answer. Where it pauses or flattens, {@link
     * #breaches} tells the stop-outs.
     */
    public Assessment assess(Opening opening, Situation situation) {
        Bench bench = new Bench(
                opening,
                situation.exposure(),
                current(situation),
                new Valuation(situation.account(), freshness(situation.now())));
        List<GuardDecision> decisions = new ArrayList<>();
        bench.record().stopOuts().forEach(stopOut -> decisions.add(denied(stopOut)));
        guards.forEach(guard -> decisions.add(guard.judge(bench)));
        return new Assessment(decisions);
    }

    /**
     * The stop-outs that the last funds bring about, whether anything is traded or not. Those that hold already are not told
     * again.
     *
     * @param record after {@link RiskRecord#observed}
     */
    public List<StopOut> breaches(RiskRecord record) {
        FundsMarks marks = record.marks();
        return marks == null
                ? List.of()
                : lossGuards()
                        .flatMap(guard -> guard.breach(record, marks).stream())
                        .toList();
    }

    /**
     * After somebody reset a limit: its stop-out is gone, and its losses count from the last funds on. A drawdown of the day
     * and a daily loss have the same start of the day.
     */
    public RiskRecord reset(RiskRecord record, LimitKind kind) {
        return rebased(record.released(kind), limit -> limit.kind() == kind);
    }

    /** Whether losses are limited so, and can count anew. */
    public boolean watchLossesOf(LimitKind kind) {
        return lossGuards().anyMatch(guard -> guard.kind() == kind);
    }

    /** After these guards took the place of others: a drawdown from the initial figure counts from when its limit was set. */
    public RiskRecord replacing(RiskGuards others, RiskRecord record) {
        return rebased(record, limit -> limit.base() == DrawdownBase.INITIAL && !others.have(limit));
    }

    private boolean have(LossLimit limit) {
        return lossGuards().anyMatch(guard -> guard.limit().equals(limit));
    }

    private RiskRecord rebased(RiskRecord record, Predicate<LossLimit> which) {
        RiskRecord result = record;
        for (LossLimit limit : lossGuards().map(LossGuard::limit).filter(which).toList()) {
            result = result.with(marks -> marks.rebased(limit.figure(), limit.base()));
        }
        return result;
    }

    private Stream<LossGuard> lossGuards() {
        return guards.stream().flatMap(guard -> guard instanceof LossGuard loss ? Stream.of(loss) : Stream.empty());
    }

    private static RiskRecord current(Situation situation) {
        AccountFunds funds = situation.account().funds();
        RiskRecord record = situation.record();
        return (funds == null ? record : record.observed(funds)).at(situation.now());
    }

    private static GuardDecision denied(StopOut stopOut) {
        return new GuardDecision(stopOut.limit(), Finding.STOPPED_OUT, Verdict.DENIED, stopOut.measure());
    }
}
