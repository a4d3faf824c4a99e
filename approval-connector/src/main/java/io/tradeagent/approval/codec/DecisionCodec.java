package io.tradeagent.approval.codec;

import io.tradeagent.approval.OperatorDecision;
import io.tradeagent.approval.OperatorDecision.Approval;
import io.tradeagent.approval.OperatorDecision.Rejection;
import io.tradeagent.kernel.Identity;
import io.tradeagent.schema.session.ApprovalDecided;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schema.session.Verdict;

/** Decisions as commands to the session machine. */
public final class DecisionCodec {

    private DecisionCodec() {}

    /** The command that carries a decision out. */
    public static Inbound toInbound(OperatorDecision decision) {
        Identity identity = decision.identity();
        return Inbound.newBuilder()
                .setTenantId(identity.account().tenant().value())
                .setAccountId(identity.account().id())
                .setAuthKeyFingerprint(identity.fingerprint().hex())
                .setCommand(toCommand(decision))
                .build();
    }

    private static ApprovalDecided toCommand(OperatorDecision decision) {
        ApprovalDecided.Builder command = ApprovalDecided.newBuilder()
                .setDecisionId(decision.stamp().decisionId())
                .setDecisionSequence(decision.stamp().sequence())
                .setDecidedBy(decision.decidedBy());
        switch (decision) {
            case Approval approval -> command.setVerdict(Verdict.approve).setExpiresAt(approval.expiresAt());
            case Rejection rejection -> command.setVerdict(Verdict.reject).setReason(rejection.reason());
        }
        return command.build();
    }
}
