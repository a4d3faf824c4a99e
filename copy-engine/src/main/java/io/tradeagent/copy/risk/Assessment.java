package io.tradeagent.copy.risk;

import java.util.List;
import java.util.Optional;

/**
 * What all guards say of an opening.
 *
 * @param decisions of each guard, stop-outs first, then in the order of the settings; empty: there is no limit
 */
public record Assessment(List<GuardDecision> decisions) {

    public Assessment {
        decisions = List.copyOf(decisions);
    }

    /** The strictest of them. */
    public Verdict verdict() {
        return decisions.stream().map(GuardDecision::verdict).reduce(Verdict.ADMITTED, Verdict::or);
    }

    /** Whether the opening goes out. */
    public boolean admitted() {
        return verdict() == Verdict.ADMITTED;
    }

    /** The first of those that are the strictest; empty where all admit. */
    public Optional<GuardDecision> decisive() {
        Verdict verdict = verdict();
        return decisions.stream()
                .filter(decision -> verdict != Verdict.ADMITTED && decision.verdict() == verdict)
                .findFirst();
    }
}
