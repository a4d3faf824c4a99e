package io.tradeagent.copy.codec;

import io.tradeagent.copy.follower.FollowerEvent;
import io.tradeagent.copy.follower.OperatorOrder;
import io.tradeagent.copy.follower.ResetRefusal;
import io.tradeagent.copy.risk.LimitKind;
import io.tradeagent.copy.risk.StopOut;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.NameBasedId;
import io.tradeagent.schema.audit.ActorKind;
import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.copy.CopyRiskEvent;
import io.tradeagent.schema.copy.RiskEventType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What became of an operator's reset of a limit, for ta.copy.risk-events.v1 and ta.audit.v1. */
final class ResetRecords {

    private ResetRecords() {}

    static CopyRiskEvent event(Account account, FollowerEvent.LimitReset reset, Instant now) {
        StopOut ended = reset.ended();
        return event(account, reset.limit(), reset.order(), now)
                .setType(RiskEventType.reset)
                .setStopOut(ended == null ? null : StopOutCodec.record(ended))
                .build();
    }

    static CopyRiskEvent event(Account account, FollowerEvent.ResetRefused refused, Instant now) {
        return event(account, refused.limit(), refused.order(), now)
                .setType(RiskEventType.reset_refused)
                .setCode(refused.refusal().code())
                .build();
    }

    static AuditEntry audit(Account account, FollowerEvent.LimitReset reset, Instant now) {
        return audit(account, reset.limit(), reset.order(), now)
                .setAuditId(id(account, reset.order(), "done"))
                .build();
    }

    static AuditEntry audit(Account account, FollowerEvent.ResetRefused refused, Instant now) {
        ResetRefusal refusal = refused.refusal();
        return audit(account, refused.limit(), refused.order(), now)
                .setAuditId(id(account, refused.order(), refusal.code()))
                .setCode(refusal.code())
                .build();
    }

    private static CopyRiskEvent.Builder event(Account account, LimitKind limit, OperatorOrder order, Instant now) {
        return CopyRiskEvent.newBuilder()
                .setTenantId(account.tenant().value())
                .setAccountId(account.id())
                .setLimit(limit.code())
                .setActor(order.operator())
                .setReason(order.reason())
                .setCommandId(order.id())
                .setAt(now);
    }

    private static AuditEntry.Builder audit(Account account, LimitKind limit, OperatorOrder order, Instant now) {
        return AuditEntry.newBuilder()
                .setAt(now)
                .setActorKind(ActorKind.operator)
                .setActor(order.operator())
                .setAction(AuditAction.limit_reset)
                .setTenantId(account.tenant().value())
                .setAccountId(account.id())
                .setReason(order.reason())
                .setReferences(
                        Map.of("limit", limit.code(), "command_id", order.id().toString()));
    }

    /** A command that was written twice may have been carried out first and refused then: two entries. */
    private static UUID id(Account account, OperatorOrder order, String end) {
        return NameBasedId.of(
                "audit",
                account.tenant().value(),
                account.id(),
                AuditAction.limit_reset.name(),
                order.id().toString(),
                end);
    }
}
