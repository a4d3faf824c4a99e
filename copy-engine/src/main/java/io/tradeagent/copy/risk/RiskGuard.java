package io.tradeagent.copy.risk;

import java.util.Set;

/** Watches over one limit. */
interface RiskGuard {

    /** What a guard reads of the account that may be too old. */
    enum Need {
        FUNDS,
        QUOTE
    }

    LimitKind kind();

    /** Judges an opening. */
    GuardDecision judge(Bench bench);

    /** What it reads for an opening. */
    default Set<Need> needs(Opening opening) {
        return Set.of();
    }
}
