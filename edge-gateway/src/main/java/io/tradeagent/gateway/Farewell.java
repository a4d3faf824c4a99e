package io.tradeagent.gateway;

/** Sends every client away in good order when the gateway stops: they are told, and closed with 1012. */
public final class Farewell {

    private final Attachments attachments;
    private final Connections connections;
    private final Phrases phrases;
    private final ReturnPace pace;

    public Farewell(Attachments attachments, Connections connections, Phrases phrases, ReturnPace pace) {
        this.attachments = attachments;
        this.connections = connections;
        this.phrases = phrases;
        this.pace = pace;
    }

    /** Whether every event of every connection has its answer. */
    public boolean settled() {
        return connections.all().stream().allMatch(Connection::settled);
    }

    /** Begins to close every connection, and takes no new one. */
    public void say() {
        attachments.close();
        int told = 0;
        for (Connection connection : connections.all()) {
            connection.end(CloseReason.RESTART, phrases.maintenance(pace.of(told)));
            told++;
        }
    }

    /** Gives up those who did not go by themselves, so that nobody takes their sessions for connected. */
    public void giveUp() {
        connections.all().forEach(connection -> attachments.detach(connection, CloseReason.RESTART.code()));
    }

    /** Whether every connection is gone. */
    public boolean done() {
        return connections.size() == 0;
    }
}
