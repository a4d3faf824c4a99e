package io.tradeagent.gateway;

import io.tradeagent.kernel.SessionId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The connections of this gateway, by their ids. */
public final class Connections {

    private final Map<String, Connection> byId = new ConcurrentHashMap<>();
    private final Map<SessionId, PolledConnection> polled = new ConcurrentHashMap<>();

    /** Adds a connection, so that mail finds it. */
    public void add(Connection connection) {
        byId.put(connection.id(), connection);
        if (connection instanceof PolledConnection polls) {
            polled.put(polls.claims().session(), polls);
        }
    }

    /** Takes a connection out; false if it was out already. */
    public boolean remove(Connection connection) {
        if (connection instanceof PolledConnection polls) {
            polled.remove(polls.claims().session(), polls);
        }
        return byId.remove(connection.id(), connection);
    }

    /** The connection that answers a session's polls, if it is here. */
    public Optional<PolledConnection> polledBy(SessionId session) {
        return Optional.ofNullable(polled.get(session));
    }

    /** The connection of an id, if it is here. */
    public Optional<Connection> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All, as they are now. */
    public Collection<Connection> all() {
        return byId.values();
    }

    /** How many there are. */
    public int size() {
        return byId.size();
    }
}
