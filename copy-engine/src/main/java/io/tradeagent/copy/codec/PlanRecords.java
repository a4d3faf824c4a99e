package io.tradeagent.copy.codec;

import io.tradeagent.copy.follower.CopyDecision;
import io.tradeagent.copy.request.RequestRefusal;
import io.tradeagent.copy.request.TradePlan;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Account;
import io.tradeagent.schema.copy.CopyPlan;
import java.time.Instant;

/** What would become of a trade, for ta.copy.plans.v1. */
public final class PlanRecords {

    private PlanRecords() {}

    /** What a follower would do. */
    public static CopyPlan record(Signal signal, CopyDecision decision, Instant now) {
        return CopyPlan.newBuilder()
                .setCommandId(TradePlan.idOf(signal))
                .setTenantId(signal.to().tenant().value())
                .setAccountId(signal.to().id())
                .setDecision(DecisionRecords.record(signal, decision, now))
                .build();
    }

    /** Why no follower is asked. */
    public static CopyPlan refused(TradePlan plan, RequestRefusal refusal) {
        Account leader = plan.position().key().leader();
        return CopyPlan.newBuilder()
                .setCommandId(plan.id())
                .setTenantId(leader.tenant().value())
                .setAccountId(leader.id())
                .setCode(refusal.code())
                .build();
    }
}
