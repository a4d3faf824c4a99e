package io.tradeagent.local.platform;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The services of the platform, by the names that users give. */
public enum ServiceName {
    /** REST and WebSocket for terminals. */
    EDGE_GATEWAY("edge-gateway"),
    /** Session lifecycle and sequence ordering. */
    SESSION_STREAMS("session-streams"),
    /** What each session still has to receive. */
    OUTBOX_SERVICE("outbox-service"),
    /** Service Bus to Kafka. */
    APPROVAL_CONNECTOR("approval-connector");

    private final String text;

    ServiceName(String text) {
        this.text = text;
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

    /** Returns the name as users write it. */
    @Override
    public String toString() {
        return text;
    }
}
