package io.tradeagent.local.platform;

import io.tradeagent.approval.app.ApprovalConnectorApplication;
import io.tradeagent.copy.app.CopyEngineApplication;
import io.tradeagent.gateway.app.EdgeGatewayApplication;
import io.tradeagent.outbox.app.OutboxServiceApplication;
import io.tradeagent.session.app.SessionStreamsApplication;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;

/** The services of the platform, by the names that users give. */
public enum ServiceName {
    /** Session lifecycle and sequence ordering. */
    SESSION_STREAMS("session-streams", SessionStreamsApplication::start),
    /** What each session still has to receive. */
    OUTBOX_SERVICE("outbox-service", OutboxServiceApplication::start),
    /** Leader trades to follower orders. */
    COPY_ENGINE("copy-engine", CopyEngineApplication::start),
    /** Service Bus to Kafka. */
    APPROVAL_CONNECTOR("approval-connector", ApprovalConnectorApplication::start),
    /** REST and WebSocket for terminals. */
    EDGE_GATEWAY("edge-gateway", EdgeGatewayApplication::start);

    private final String text;
    private final Function<String[], ConfigurableApplicationContext> start;

    ServiceName(String text, Function<String[], ConfigurableApplicationContext> start) {
        this.text = text;
        this.start = start;
    }

    /**
     * Finds a service by the name that a user gave.
     *
     * @throws PlatformException if there is none; the message lists those that there are
     */
    public static ServiceName parse(String text) {
        return Arrays.stream(values())
                .filter(service -> service.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new PlatformException(
                        "There is no service '" + text + "'; the services are "
                                + Arrays.stream(values())
                                        .map(ServiceName::toString)
                                        .collect(Collectors.joining(", ")),
                        null));
    }

    ConfigurableApplicationContext start(String... arguments) {
        return start.apply(arguments);
    }

    /** Returns the name as users write it. */
    @Override
    public String toString() {
        return text;
    }
}
