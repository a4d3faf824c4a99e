package io.tradeagent.session.codec;

import io.tradeagent.schema.audit.StandingSnapshot;
import io.tradeagent.schema.session.Verdict;
import io.tradeagent.session.Approval;
import io.tradeagent.session.SessionState;
import io.tradeagent.session.Standing;
import org.jspecify.annotations.Nullable;

/** An identity's standing as the audit log shows it. */
final class StandingSnapshots {

    private StandingSnapshots() {}

    static StandingSnapshot of(SessionState state) {
        Standing standing = state.standing();
        Approval approval = standing.approval();
        return StandingSnapshot.newBuilder()
                .setVerdict(verdict(standing))
                .setDecisionSequence(standing.lastDecision())
                .setApprovedBy(approval == null ? null : approval.by())
                .setApprovedUntil(approval == null ? null : approval.until())
                .setHeldIntents(state.held().size())
                .build();
    }

    private static @Nullable Verdict verdict(Standing standing) {
        return switch (standing.verdict()) {
            case NONE -> null;
            case APPROVED -> Verdict.approve;
            case REJECTED -> Verdict.reject;
        };
    }
}
