package io.tradeagent.gateway;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The connections of this gateway, by their ids. */
public final class Connections {

    private final Map<String, Connection> byId = new ConcurrentHashMap<>();

    /** Adds a connection, so that mail finds it. */
    public void add(Connection connection) {
        byId.put(connection.id(), connection);
    }

    /** Takes a connection out; false if it was out already. */
    public boolean remove(Connection connection) {
        return byId.remove(connection.id(), connection);
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
