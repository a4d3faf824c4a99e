package io.tradeagent.session.codec;

import io.tradeagent.schema.ea.CommandAck;
import io.tradeagent.schema.ea.ErrorAlert;
import io.tradeagent.schema.ea.ExecutionReport;
import io.tradeagent.schema.ea.InitRequest;
import io.tradeagent.schema.ea.OrderIntent;
import io.tradeagent.schema.ea.ShutdownNotice;
import io.tradeagent.schema.ea.StatusHeartbeat;
import io.tradeagent.schema.ea.StatusSummary;
import io.tradeagent.schema.ea.SyncSnapshot;
import io.tradeagent.session.Capability;
import io.tradeagent.session.EventContent;
import io.tradeagent.session.EventType;
import io.tradeagent.session.InitFacts;
import java.util.Set;

/** The little that decisions need of a payload. */
final class Payloads {

    private Payloads() {}

    static EventContent content(Object payload) {
        return switch (payload) {
            case InitRequest p -> EventContent.introducing(facts(p));
            case StatusHeartbeat p -> EventContent.of(EventType.STATUS_HEARTBEAT);
            case StatusSummary p -> EventContent.of(EventType.STATUS_SUMMARY);
            case SyncSnapshot p -> EventContent.of(EventType.SYNC_SNAPSHOT);
            case ErrorAlert p -> EventContent.of(EventType.ERROR_ALERT);
            case OrderIntent p -> EventContent.of(EventType.ORDER_INTENT);
            case ExecutionReport p -> EventContent.of(EventType.EXECUTION_REPORT);
            case CommandAck p -> EventContent.of(EventType.COMMAND_ACK);
            case ShutdownNotice p -> EventContent.of(EventType.SHUTDOWN_NOTICE);
            default ->
                throw new IllegalArgumentException(
                        "unknown payload " + payload.getClass().getSimpleName());
        };
    }

    private static InitFacts facts(InitRequest p) {
        Set<Capability> capabilities =
                p.getCapabilities().getOrderSubmission() ? Set.of(Capability.ORDER_SUBMISSION) : Set.of();
        boolean inParts = p.getSnapshotId() != null && p.getPart() != null && p.getParts() != null;
        return new InitFacts(
                capabilities, inParts ? new InitFacts.Part(p.getSnapshotId(), p.getPart(), p.getParts()) : null);
    }
}
