package io.tradeagent.session.codec;

import static io.tradeagent.schemas.topics.Topic.*;

import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.schema.ea.CommandAck;
import io.tradeagent.schema.ea.CommandAckEvent;
import io.tradeagent.schema.ea.ErrorAlert;
import io.tradeagent.schema.ea.ErrorAlertEvent;
import io.tradeagent.schema.ea.EventEnvelope;
import io.tradeagent.schema.ea.ExecutionReport;
import io.tradeagent.schema.ea.ExecutionReportEvent;
import io.tradeagent.schema.ea.InitRequest;
import io.tradeagent.schema.ea.InitRequestEvent;
import io.tradeagent.schema.ea.OrderIntent;
import io.tradeagent.schema.ea.OrderIntentEvent;
import io.tradeagent.schema.ea.Severity;
import io.tradeagent.schema.ea.ShutdownNotice;
import io.tradeagent.schema.ea.StatusHeartbeat;
import io.tradeagent.schema.ea.StatusHeartbeatEvent;
import io.tradeagent.schema.ea.StatusSummary;
import io.tradeagent.schema.ea.StatusSummaryEvent;
import io.tradeagent.schema.ea.SyncSnapshot;
import io.tradeagent.schema.ea.SyncSnapshotEvent;
import io.tradeagent.schema.session.EventReceived;
import io.tradeagent.session.Environment;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Accepted events, for the analysts' topics: the payload as it came, in an envelope. */
final class EaEventRecords {

    private EaEventRecords() {}

    /** The record of an accepted event. */
    static Outgoing record(Step step, @Nullable Sequence sequence) {
        EventReceived event = event(step);
        EventEnvelope envelope = envelope(step, event, sequence);
        String key = step.received().identity().key();
        return switch (event.getPayload()) {
            case InitRequest p -> Outgoing.to(EA_INIT_REQUESTS, key, new InitRequestEvent(envelope, p));
            case StatusHeartbeat p -> Outgoing.to(EA_STATUS_HEARTBEATS, key, new StatusHeartbeatEvent(envelope, p));
            case StatusSummary p -> Outgoing.to(EA_STATUS_SUMMARIES, key, new StatusSummaryEvent(envelope, p));
            case SyncSnapshot p -> Outgoing.to(EA_SYNC_SNAPSHOTS, key, new SyncSnapshotEvent(envelope, p));
            case ErrorAlert p -> Outgoing.to(EA_ERROR_ALERTS, key, new ErrorAlertEvent(envelope, p));
            case OrderIntent p -> Outgoing.to(EA_ORDER_INTENTS, key, new OrderIntentEvent(envelope, p));
            case ExecutionReport p -> Outgoing.to(EA_EXECUTION_REPORTS, key, new ExecutionReportEvent(envelope, p));
            case CommandAck p -> Outgoing.to(EA_COMMAND_ACKS, key, new CommandAckEvent(envelope, p));
            case ShutdownNotice p ->
                Outgoing.to(EA_STATUS_SUMMARIES, key, new StatusSummaryEvent(envelope, summary(p)));
            default -> throw new IllegalStateException("an event without a topic was accepted");
        };
    }

    /** The record that an intent will become when it is released. */
    static OrderIntentEvent held(Step step, Sequence sequence) {
        EventReceived event = event(step);
        return new OrderIntentEvent(envelope(step, event, sequence), (OrderIntent) event.getPayload());
    }

    private static EventReceived event(Step step) {
        return (EventReceived) step.received().inbound().getCommand();
    }

    private static EventEnvelope envelope(Step step, EventReceived event, @Nullable Sequence sequence) {
        Identity identity = step.received().identity();
        return new EventEnvelope(
                identity.account().tenant().value(),
                identity.account().id(),
                identity.fingerprint().hex(),
                event.getSessionId(),
                event.getEpoch(),
                sequence == null ? null : sequence.number(),
                event.getEventId(),
                event.getOccurredAt(),
                step.now(),
                step.before().profile().environment() == Environment.SANDBOX,
                event.getTraceparent());
    }

    private static StatusSummary summary(ShutdownNotice notice) {
        return new StatusSummary("shutdown", Severity.info, Map.of("reason", notice.getReason()));
    }
}
