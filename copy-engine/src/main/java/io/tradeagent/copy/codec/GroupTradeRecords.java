package io.tradeagent.copy.codec;

import io.tradeagent.copy.request.GroupTrade;
import io.tradeagent.copy.request.RequestRefusal;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.NameBasedId;
import io.tradeagent.schema.audit.ActorKind;
import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of an operator's trade for a group, for ta.audit.v1. */
public final class GroupTradeRecords {

    private GroupTradeRecords() {}

    /**
     * The entry; its code is null where the followers were told.
     *
     * @param leader in whose place the operator trades
     * @param refusal why it changes nothing; null: it was taken
     */
    public static AuditEntry audit(Account leader, GroupTrade trade, @Nullable RequestRefusal refusal, Instant now) {
        return AuditEntry.newBuilder()
                .setAuditId(NameBasedId.of(
                        "audit",
                        leader.tenant().value(),
                        leader.id(),
                        AuditAction.group_trade.name(),
                        trade.order().id().toString()))
                .setAt(now)
                .setActorKind(ActorKind.operator)
                .setActor(trade.order().operator())
                .setAction(AuditAction.group_trade)
                .setTenantId(leader.tenant().value())
                .setAccountId(leader.id())
                .setCode(refusal == null ? null : refusal.code())
                .setReason(trade.order().reason())
                .setReferences(Map.of(
                        "group_id", trade.group().value(),
                        "act", act(trade.act()),
                        "trade_id", trade.trade().toString(),
                        "command_id", trade.order().id().toString()))
                .build();
    }

    private static String act(GroupTrade.Act act) {
        return switch (act) {
            case GroupTrade.Act.Open open -> "open";
            case GroupTrade.Act.Close close -> "close";
            case GroupTrade.Act.ChangeStops change -> "change_stops";
        };
    }
}
