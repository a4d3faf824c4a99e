package io.tradeagent.copy.codec;

import io.tradeagent.copy.execution.PendingTerms;
import io.tradeagent.copy.follower.FollowerEvent;
import io.tradeagent.copy.leader.PositionKey;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.kernel.Account;
import io.tradeagent.schema.ea.OrderType;
import io.tradeagent.schema.ea.Side;
import io.tradeagent.schema.order.CopySource;
import io.tradeagent.schema.order.DemandReason;
import io.tradeagent.schema.order.OrderAction;
import io.tradeagent.schema.order.OrderCancel;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schema.order.SnapshotDemand;
import io.tradeagent.schema.order.TimeInForce;
import java.time.Duration;
import java.time.Instant;

/** What followers' terminals are asked to do, for ta.order.commands.v1. */
final class InstructionRecords {

    /** Marks copied trades in the follower's terminal: the letters TACP. MetaTrader 4 has 32 bits for it. */
    static final long MAGIC = 0x54414350;

    static final String ISSUER = "copy-engine";

    /** A terminal that comes back later tells a snapshot anyway. */
    private static final Duration DEMAND_EXPIRES = Duration.ofMinutes(5);

    private static final String CANCEL_REASON = "leader_withdrew";

    private static final String COMMENT_START = "ta:";

    /** Brokers cut comments, some at 27 characters; the first of a command's name tell it well enough for people. */
    private static final int NAMED_CHARACTERS = 20;

    private InstructionRecords() {}

    static OrderInstruction record(Account follower, FollowerEvent.Ordered event, Instant now) {
        return addressed(follower, now)
                .setExpiresAt(event.order().conditions().expiresAt())
                .setSandbox(Envelopes.sandbox(event.market()))
                .setTraceparent(event.traceparent())
                .setInstruction(instruction(event.order(), event))
                .build();
    }

    /** Asks for a snapshot, of whatever market: nothing is traded. */
    static OrderInstruction record(Account follower, FollowerEvent.SnapshotWanted event, Instant now) {
        return addressed(follower, now)
                .setExpiresAt(now.plus(DEMAND_EXPIRES))
                .setInstruction(new SnapshotDemand(event.id(), DemandReason.difference))
                .build();
    }

    private static OrderInstruction.Builder addressed(Account follower, Instant now) {
        return OrderInstruction.newBuilder()
                .setTenantId(follower.tenant().value())
                .setAccountId(follower.id())
                .setIssuer(ISSUER)
                .setIssuedAt(now);
    }

    private static Object instruction(CopyOrder order, FollowerEvent.Ordered event) {
        CopyOrder.Waiting waiting = order.conditions().waiting();
        if (waiting == null) {
            return command(event).build();
        }
        return switch (order.action()) {
            case CANCEL -> cancel(order, waiting);
            case PLACE, MODIFY_ORDER -> pending(command(event), waiting);
            case OPEN, CLOSE, MODIFY -> throw new IllegalStateException(order.action() + " is of no pending order");
        };
    }

    /** By the broker's id as soon as it is known: a terminal may take the placing for done, and nothing left to cancel. */
    private static OrderCancel cancel(CopyOrder order, CopyOrder.Waiting waiting) {
        return new OrderCancel(
                order.id().value(),
                waiting.orderId(),
                waiting.orderId() == null ? waiting.placedBy().value() : null,
                CANCEL_REASON);
    }

    private static OrderCommand pending(OrderCommand.Builder command, CopyOrder.Waiting waiting) {
        PendingTerms terms = waiting.terms();
        return command.setOrderType(Words.word(OrderType.class, terms.type()))
                .setPrice(DecimalForm.stored(terms.price()))
                .setStopLimitPrice(DecimalForm.storedOrNull(terms.stopLimitPrice()))
                .setTimeInForce(terms.expiresAt() == null ? TimeInForce.gtc : TimeInForce.gtd)
                .setOrderExpiresAt(terms.expiresAt())
                .setOrderId(waiting.orderId())
                .build();
    }

    private static OrderCommand.Builder command(FollowerEvent.Ordered event) {
        CopyOrder order = event.order();
        CopyOrder.Conditions conditions = order.conditions();
        return OrderCommand.newBuilder()
                .setCommandId(order.id().value())
                .setAction(Words.word(OrderAction.class, order.action()))
                .setSymbol(order.symbol())
                .setSide(Words.word(Side.class, order.side()))
                .setOrderType(OrderType.market)
                .setVolume(DecimalForm.stored(order.volume()))
                .setPrice(DecimalForm.storedOrNull(conditions.reference()))
                .setStopLoss(DecimalForm.storedOrNull(order.stops().stopLoss()))
                .setTakeProfit(DecimalForm.storedOrNull(order.stops().takeProfit()))
                .setMaxDeviationPoints(conditions.maxDeviationPoints())
                .setPositionId(conditions.positionId())
                .setMagic(MAGIC)
                .setComment(comment(order.id().value()))
                .setCopy(source(event));
    }

    private static String comment(String command) {
        return COMMENT_START + command.substring(0, Math.min(NAMED_CHARACTERS, command.length()));
    }

    private static CopySource source(FollowerEvent.Ordered event) {
        PositionKey position = event.link().position();
        return new CopySource(event.link().group().value(), position.leader().id(), position.positionId());
    }
}
