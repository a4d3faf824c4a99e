package io.tradeagent.copy.codec;

import io.tradeagent.copy.follower.FollowerEvent;
import io.tradeagent.copy.leader.PositionKey;
import io.tradeagent.copy.reconciliation.Difference;
import io.tradeagent.kernel.Account;
import io.tradeagent.schema.copy.CopyDifference;
import io.tradeagent.schema.copy.DifferenceAction;
import io.tradeagent.schema.copy.DifferenceCode;
import io.tradeagent.schema.copy.ReconciliationPolicy;
import java.time.Instant;

/** Differences between links and terminals, for ta.copy.differences.v1. */
final class DifferenceRecords {

    private DifferenceRecords() {}

    static CopyDifference record(Account follower, FollowerEvent.DifferenceFound event, Instant now) {
        PositionKey position = event.link().position();
        Difference difference = event.difference();
        return CopyDifference.newBuilder()
                .setTenantId(follower.tenant().value())
                .setAccountId(follower.id())
                .setGroupId(event.link().group().value())
                .setLeaderAccount(position.leader().id())
                .setLeaderPositionId(position.positionId())
                .setTurn(position.turn())
                .setCommandId(event.order().value())
                .setPositionId(event.positionId())
                .setCode(Words.word(DifferenceCode.class, difference.code()))
                .setBelieved(difference.believed())
                .setTold(difference.told())
                .setAction(Words.word(DifferenceAction.class, difference.remedy()))
                .setPolicy(Words.word(ReconciliationPolicy.class, event.policy()))
                .setSnapshotEventId(event.snapshot())
                .setAt(now)
                .build();
    }
}
