package io.tradeagent.copy.codec;

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

/** A limit that paused or flattened an account, for ta.copy.risk-events.v1 and ta.audit.v1. */
final class StopOutRecords {

    private StopOutRecords() {}

    static CopyRiskEvent event(Account account, StopOut stopOut, Instant now) {
        return CopyRiskEvent.newBuilder()
                .setTenantId(account.tenant().value())
                .setAccountId(account.id())
                .setType(RiskEventType.stopped_out)
                .setLimit(stopOut.limit().code())
                .setStopOut(StopOutCodec.record(stopOut))
                .setAt(now)
                .build();
    }

    /** A limit is broken by one observation of funds, so its time, the limit and what follows name the entry. */
    static AuditEntry audit(Account account, StopOut stopOut, Instant now) {
        AuditAction action = AuditAction.account_stopped_out;
        String limit = stopOut.limit().code();
        String how = Words.code(stopOut.action());
        return AuditEntry.newBuilder()
                .setAuditId(NameBasedId.of(
                        "audit",
                        account.tenant().value(),
                        account.id(),
                        action.name(),
                        limit,
                        how,
                        stopOut.at().toString()))
                .setAt(now)
                .setActorKind(ActorKind.platform)
                .setActor(InstructionRecords.ISSUER)
                .setAction(action)
                .setTenantId(account.tenant().value())
                .setAccountId(account.id())
                .setCode(limit + "." + how)
                .setReason(reason(stopOut))
                .setReferences(Map.of("limit", limit))
                .build();
    }

    private static String reason(StopOut stopOut) {
        return switch (stopOut.action()) {
            case PAUSE -> "The account has broken a limit: nothing is opened in it any more.";
            case FLATTEN ->
                "The account has broken a limit: nothing is opened in it any more, and what was copied is closed.";
            case DENY -> throw new IllegalArgumentException("a stop-out pauses or flattens");
        };
    }
}
