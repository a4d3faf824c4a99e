package io.tradeagent.copy.risk;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.group.RiskLimit;
import java.util.List;

/** The guards of a follower. */
public final class RiskGuards {

    private final List<RiskLimit> limits;

    private RiskGuards(List<RiskLimit> limits) {
        this.limits = List.copyOf(limits);
    }

    /** Those of a follower's limits. */
    public static RiskGuards of(List<RiskLimit> limits) {
        return new RiskGuards(limits);
    }

    /** Asks every guard about an opening. Pure: the same arguments give the same answer. */
    public Assessment assess(Opening opening, Situation situation) {
        throw new UnsupportedOperationException("follows");
    }

    /**
     * The limits that an observation of funds breaks and that pause or flatten, whether anything is traded or not. Those
     * whose stop-out holds already are not told again.
     *
     * @param record after {@link RiskRecord#observed} took the same funds
     */
    public List<StopOut> breaches(RiskRecord record, AccountFunds funds) {
        throw new UnsupportedOperationException("follows: " + limits);
    }
}
