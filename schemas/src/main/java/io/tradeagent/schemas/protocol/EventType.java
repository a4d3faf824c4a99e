package io.tradeagent.schemas.protocol;

import io.tradeagent.schema.ea.CommandAck;
import io.tradeagent.schema.ea.ErrorAlert;
import io.tradeagent.schema.ea.ExecutionReport;
import io.tradeagent.schema.ea.InitRequest;
import io.tradeagent.schema.ea.OrderIntent;
import io.tradeagent.schema.ea.ShutdownNotice;
import io.tradeagent.schema.ea.StatusHeartbeat;
import io.tradeagent.schema.ea.StatusSummary;
import io.tradeagent.schema.ea.SyncSnapshot;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/** What an Expert Advisor may say: the {@code type} of an event, its JSON Schema and the record of its payload. */
public enum EventType {
    INIT_REQUEST("InitRequest", "init-request", InitRequest.class),
    STATUS_HEARTBEAT("StatusHeartbeat", "status-heartbeat", StatusHeartbeat.class),
    STATUS_SUMMARY("StatusSummary", "status-summary", StatusSummary.class),
    SYNC_SNAPSHOT("SyncSnapshot", "sync-snapshot", SyncSnapshot.class),
    ERROR_ALERT("ErrorAlert", "error-alert", ErrorAlert.class),
    ORDER_INTENT("OrderIntent", "order-intent", OrderIntent.class),
    EXECUTION_REPORT("ExecutionReport", "execution-report", ExecutionReport.class),
    COMMAND_ACK("CommandAck", "command-ack", CommandAck.class),
    SHUTDOWN_NOTICE("ShutdownNotice", "shutdown-notice", ShutdownNotice.class);

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::typeName, Function.identity()));

    private final String typeName;
    private final String schemaName;
    private final Class<? extends SpecificRecord> payloadType;

    EventType(String typeName, String schemaName, Class<? extends SpecificRecord> payloadType) {
        this.typeName = typeName;
        this.schemaName = schemaName;
        this.payloadType = payloadType;
    }

    /** The type of that name; empty where the protocol has none. */
    public static Optional<EventType> named(String typeName) {
        return Optional.ofNullable(BY_NAME.get(typeName));
    }

    /** The protocol's word, as in {@code type}. */
    public String typeName() {
        return typeName;
    }

    /** The record that a payload of this type becomes. */
    public Class<? extends SpecificRecord> payloadType() {
        return payloadType;
    }

    /** Whether a long one may be sent as several: then its payload numbers them. */
    boolean comesInParts() {
        return this == INIT_REQUEST || this == SYNC_SNAPSHOT;
    }

    String schemaName() {
        return schemaName;
    }
}
