package io.tradeagent.gateway;

import java.time.Duration;

/** Sends every client away in good order when the gateway stops: they are told, and closed with 1012. */
public final class Farewell {

    /** Clients may come back at once: another gateway serves them. */
    private static final Duration RECONNECT_AFTER = Duration.ZERO;

    private final Attachments attachments;
    private final Connections connections;
    private final Phrases phrases;

    public Farewell(Attachments attachments, Connections connections, Phrases phrases) {
        this.attachments = attachments;
        this.connections = connections;
        this.phrases = phrases;
    }

    /** Whether every event of every connection has its answer. */
    public boolean settled() {
        return connections.all().stream().allMatch(Connection::settled);
    }

    /** Begins to close every connection, and takes no new one. */
    public void say() {
        attachments.close();
        String notice = phrases.maintenance(RECONNECT_AFTER);
        connections.all().forEach(connection -> connection.end(CloseReason.RESTART, notice));
    }

    /** Whether every connection is gone. */
    public boolean done() {
        return connections.size() == 0;
    }
}
