package io.tradeagent.servicebus.amqp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.qpid.proton.engine.Connection;
import org.apache.qpid.proton.engine.Delivery;
import org.apache.qpid.proton.engine.Event;
import org.apache.qpid.proton.engine.Link;
import org.apache.qpid.proton.engine.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events of one connection, passed to the endpoints of its links. */
final class ClientConnection {
    private static final Logger LOG = LoggerFactory.getLogger(ClientConnection.class);
    private static final String CONTAINER = "servicebus-emulator";

    private final Namespace namespace;
    private final TokenGrants grants = new TokenGrants();
    private final Map<Link, LinkEndpoint> endpoints = new HashMap<>();
    private final LinkAcceptor acceptor;

    ClientConnection(Namespace namespace, Containment containment) {
        this.namespace = namespace;
        this.acceptor = new LinkAcceptor(namespace, grants, containment);
    }

    void handle(Event event) {
        switch (event.getType()) {
            case CONNECTION_REMOTE_OPEN -> open(event.getConnection());
            case CONNECTION_REMOTE_CLOSE -> {
                gone();
                event.getConnection().close();
            }
            case SESSION_REMOTE_OPEN -> open(event.getSession());
            case SESSION_REMOTE_CLOSE -> close(event.getSession());
            case LINK_REMOTE_OPEN -> attach(event.getLink());
            case LINK_REMOTE_CLOSE -> {
                forget(event.getLink());
                event.getLink().close();
                event.getLink().free();
            }
            case LINK_REMOTE_DETACH -> {
                forget(event.getLink());
                event.getLink().detach();
                event.getLink().free();
            }
            case LINK_FLOW -> {
                LinkEndpoint endpoint = endpoints.get(event.getLink());
                if (endpoint != null) {
                    endpoint.onFlow();
                }
            }
            case DELIVERY -> deliver(event.getDelivery());
            default -> {} // the engine's own business
        }
    }

    void onWritten() {
        endpoints.values().forEach(LinkEndpoint::onWritten);
    }

    /** Ends the links whose token has run out without being renewed. */
    void tick() {
        for (Map.Entry<Link, LinkEndpoint> entry : List.copyOf(endpoints.entrySet())) {
            var resource = entry.getValue().resource();
            if (resource != null && !grants.allow(resource, namespace.tokenTime())) {
                Link link = entry.getKey();
                forget(link);
                link.setCondition(new Fault(Condition.UNAUTHORIZED, "ExpiredToken: The token is expired.").toError());
                link.close();
            }
        }
    }

    /** Frees what the client held. Never throws: what fails for one link, or for who gets its messages, must not keep the rest. */
    void gone() {
        for (Link link : List.copyOf(endpoints.keySet())) {
            try {
                forget(link);
            } catch (RuntimeException e) {
                LOG.error(
                        "handing on what the link '{}' held failed; the next delivery tries again", link.getName(), e);
            }
        }
    }

    private static void open(Connection connection) {
        connection.setContainer(CONTAINER);
        connection.open();
    }

    private static void open(Session session) {
        session.setIncomingCapacity(Limits.SESSION_WINDOW_BYTES);
        session.open();
    }

    private void close(Session session) {
        List.copyOf(endpoints.keySet()).stream()
                .filter(link -> link.getSession() == session)
                .forEach(this::forget);
        session.close();
        session.free();
    }

    private void attach(Link link) {
        try {
            if (endpoints.size() >= Limits.MAX_LINKS_PER_CONNECTION) {
                throw new Fault(
                        Condition.QUOTA_EXCEEDED,
                        "A connection may have " + Limits.MAX_LINKS_PER_CONNECTION + " links at most.");
            }
            acceptor.accept(link, endpoints);
        } catch (RuntimeException e) {
            Links.refuse(link, Fault.of(e));
        }
    }

    private void forget(Link link) {
        LinkEndpoint endpoint = endpoints.remove(link);
        if (endpoint != null) {
            endpoint.onClosed();
        }
    }

    private void deliver(Delivery delivery) {
        LinkEndpoint endpoint = endpoints.get(delivery.getLink());
        if (endpoint != null) {
            endpoint.onDelivery(delivery);
        } else {
            // A late word on a link that is closed on our side; nobody is waiting for an answer.
            delivery.settle();
        }
    }
}
