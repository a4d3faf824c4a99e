package io.tradeagent.copy.codec;

import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.execution.Refusal;
import io.tradeagent.copy.follower.FollowerEvent;
import io.tradeagent.copy.follower.LinkKey;
import io.tradeagent.copy.follower.Origin;
import io.tradeagent.copy.order.OrderState;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.schema.copy.CopyDeal;
import io.tradeagent.schema.copy.CopyOrderState;
import io.tradeagent.schema.copy.CopyOrderStep;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Steps of orders, for ta.copy.orders.v1. */
final class StepRecords {

    private StepRecords() {}

    /** The first step: before it the order was not there. */
    static CopyOrderStep record(Account follower, FollowerEvent.Ordered event, Instant now) {
        return step(follower, event.link(), event.order().id(), now)
                .setBefore(CopyOrderState.unknown_state)
                .setAfter(LegCodec.state(OrderState.SUBMITTED))
                .setInPlaceOf(event.refused() == null ? null : event.refused().value())
                .build();
    }

    static CopyOrderStep record(Account follower, FollowerEvent.OrderMoved event, Instant now) {
        CopyOrderStep.Builder step = step(follower, event.link(), event.order(), now)
                .setBefore(LegCodec.state(event.from()))
                .setAfter(LegCodec.state(event.to()));
        Refusal refusal = event.refusal();
        step.setCode(refusal == null ? null : refusal.code());
        FollowerEvent.Fill fill = event.fill();
        if (fill != null) {
            Origin origin = fill.origin();
            step.setDeal(deal(fill)).setLeaderReceivedAt(origin == null ? null : origin.receivedAt());
        }
        return step.build();
    }

    /** It was never there, and never will be. */
    static CopyOrderStep record(Account follower, FollowerEvent.AttemptDenied event, Instant now) {
        return step(follower, event.link(), event.order(), now)
                .setBefore(CopyOrderState.unknown_state)
                .setAfter(LegCodec.state(OrderState.DENIED))
                .setInPlaceOf(event.refused().value())
                .setCode(event.assessment().decisive().orElseThrow().code())
                .build();
    }

    private static CopyOrderStep.Builder step(Account follower, LinkKey link, CommandId order, Instant now) {
        return CopyOrderStep.newBuilder()
                .setTenantId(follower.tenant().value())
                .setAccountId(follower.id())
                .setGroupId(link.group().value())
                .setLeaderAccount(link.position().leader().id())
                .setLeaderPositionId(link.position().positionId())
                .setCommandId(order.value())
                .setAt(now);
    }

    private static CopyDeal deal(FollowerEvent.Fill fill) {
        Execution execution = fill.execution();
        return new CopyDeal(
                execution.id(),
                DecimalForm.stored(execution.deal().volume()),
                DecimalForm.stored(execution.deal().price()),
                DecimalForm.roundedOrNull(slippage(fill)),
                execution.receipt().receivedAt());
    }

    private static @Nullable BigDecimal slippage(FollowerEvent.Fill fill) {
        Origin origin = fill.origin();
        return origin == null ? null : origin.slippagePoints(fill.execution().deal(), fill.point());
    }
}
