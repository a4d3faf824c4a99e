package io.tradeagent.copy.codec;

import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.follower.FollowerEvent;
import io.tradeagent.kernel.Account;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.copy.CopyRiskEvent;
import io.tradeagent.schemas.topics.Topic;
import java.time.Instant;
import java.util.List;

/** What the world is told of what happened to a follower. */
public final class Outputs {

    private Outputs() {}

    /**
     * The records that an event causes, in order.
     *
     * @param follower to whom it happened
     * @param now when
     */
    public static List<Outgoing> of(Account follower, FollowerEvent event, Instant now) {
        return switch (event) {
            case FollowerEvent.Answered e -> answered(follower, e, now);
            case FollowerEvent.Ordered e -> ordered(follower, e, now);
            case FollowerEvent.OrderMoved e -> moved(follower, e, now);
            case FollowerEvent.AttemptDenied e ->
                List.of(new Outgoing(Topic.COPY_ORDERS, follower.key(), StepRecords.record(follower, e, now), null));
            case FollowerEvent.LinkChanged e -> linkChanged(follower, e, now);
            case FollowerEvent.StoppedOut e ->
                accounted(
                        follower,
                        StopOutRecords.event(follower, e.stopOut(), now),
                        StopOutRecords.audit(follower, e.stopOut(), now));
            case FollowerEvent.LimitReset e ->
                accounted(follower, ResetRecords.event(follower, e, now), ResetRecords.audit(follower, e, now));
            case FollowerEvent.ResetRefused e ->
                accounted(follower, ResetRecords.event(follower, e, now), ResetRecords.audit(follower, e, now));
            case FollowerEvent.DifferenceFound e -> differs(follower, e, now);
            case FollowerEvent.SnapshotWanted e -> demanded(follower, e, now);
            case FollowerEvent.Reconciled e -> List.of();
            // Heartbeats change it all the time; whoever keeps it decides which changes are worth a record.
            case FollowerEvent.RiskNoted e -> List.of();
        };
    }

    private static List<Outgoing> answered(Account follower, FollowerEvent.Answered event, Instant now) {
        return List.of(new Outgoing(
                Topic.COPY_DECISIONS,
                follower.key(),
                DecisionRecords.record(event.signal(), event.decision(), now),
                event.signal().cause().traceparent()));
    }

    /** The terminal's order first. */
    private static List<Outgoing> ordered(Account follower, FollowerEvent.Ordered event, Instant now) {
        String key = follower.key();
        return List.of(
                new Outgoing(
                        Topic.ORDER_COMMANDS,
                        key,
                        InstructionRecords.record(follower, event, now),
                        event.traceparent()),
                new Outgoing(Topic.COPY_ORDERS, key, StepRecords.record(follower, event, now), event.traceparent()));
    }

    private static List<Outgoing> moved(Account follower, FollowerEvent.OrderMoved event, Instant now) {
        FollowerEvent.Fill fill = event.fill();
        Execution execution = fill == null ? null : fill.execution();
        return List.of(new Outgoing(
                Topic.COPY_ORDERS,
                follower.key(),
                StepRecords.record(follower, event, now),
                execution == null ? null : execution.receipt().traceparent()));
    }

    private static List<Outgoing> linkChanged(Account follower, FollowerEvent.LinkChanged event, Instant now) {
        return List.of(new Outgoing(
                Topic.COPY_LINKS,
                LinkCodec.key(follower, event.after().key()),
                LinkCodec.record(follower, event.after(), now),
                null));
    }

    private static List<Outgoing> differs(Account follower, FollowerEvent.DifferenceFound event, Instant now) {
        return List.of(new Outgoing(
                Topic.COPY_DIFFERENCES, follower.key(), DifferenceRecords.record(follower, event, now), null));
    }

    private static List<Outgoing> demanded(Account follower, FollowerEvent.SnapshotWanted event, Instant now) {
        return List.of(new Outgoing(
                Topic.ORDER_COMMANDS, follower.key(), InstructionRecords.record(follower, event, now), null));
    }

    private static List<Outgoing> accounted(Account follower, CopyRiskEvent event, AuditEntry entry) {
        return List.of(
                new Outgoing(Topic.COPY_RISK_EVENTS, follower.key(), event, null),
                new Outgoing(Topic.AUDIT, follower.key(), entry, null));
    }
}
