package io.tradeagent.servicebus.amqp;

import io.tradeagent.servicebus.entity.EntityPath;
import io.tradeagent.servicebus.entity.Queue;
import io.tradeagent.servicebus.entity.RefusedException;
import io.tradeagent.servicebus.sas.Resource;
import java.time.Duration;
import java.util.Map;
import org.apache.qpid.proton.amqp.DescribedType;
import org.apache.qpid.proton.amqp.Symbol;
import org.apache.qpid.proton.amqp.messaging.Source;
import org.apache.qpid.proton.engine.Link;
import org.apache.qpid.proton.engine.Receiver;
import org.apache.qpid.proton.engine.Sender;
import org.jspecify.annotations.Nullable;

/** Decides what a link that a client attaches is, and whether it may be. */
final class LinkAcceptor {
    private static final String CBS = "$cbs";
    private static final String MANAGEMENT_SUFFIX = "/$management";
    private static final Symbol WAIT_AT_MOST = Symbol.valueOf("com.microsoft:timeout");
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(59);

    private final Namespace namespace;
    private final TokenGrants grants;
    private final Containment containment;

    LinkAcceptor(Namespace namespace, TokenGrants grants, Containment containment) {
        this.namespace = namespace;
        this.grants = grants;
        this.containment = containment;
    }

    /**
     * Opens the link and notes its endpoint, or leaves it to the endpoint to open it later.
     *
     * @throws Fault or another refusal when it is not to be
     */
    void accept(Link link, Map<Link, LinkEndpoint> endpoints) {
        String address = Links.address(link);
        if (address == null) {
            throw new Fault(
                    Condition.NOT_IMPLEMENTED, "Links without an address (such as transactions) are not supported.");
        }
        Resource resource = Resource.of(address);
        if (resource.path().equals(CBS)) {
            node(link, new RequestNode(CBS, null, new TokenRequests(namespace, grants)), endpoints);
            return;
        }
        if (!grants.allow(resource, namespace.tokenTime())) {
            throw new Fault(
                    Condition.UNAUTHORIZED,
                    "Unauthorized access. 'Send'/'Listen' claim(s) are required. Resource: '" + resource.path() + "'");
        }
        if (resource.path().endsWith(MANAGEMENT_SUFFIX)) {
            int end = resource.path().length() - MANAGEMENT_SUFFIX.length();
            EntityPath entity = new EntityPath(resource.path().substring(0, end));
            ManagementRequests requests = new ManagementRequests(namespace, entity);
            node(link, new RequestNode(resource.path(), resource, requests), endpoints);
        } else if (link instanceof Receiver receiver) {
            ingress(receiver, resource, endpoints);
        } else if (link instanceof Sender sender) {
            outlet(sender, resource, endpoints);
        }
    }

    private static void node(Link link, RequestNode node, Map<Link, LinkEndpoint> endpoints) {
        Links.mirror(link);
        if (link instanceof Receiver receiver) {
            endpoints.put(link, new RequestEndpoint(receiver, node, endpoints));
        } else if (link instanceof Sender sender) {
            endpoints.put(link, new ReplyEndpoint(sender, node));
        }
        link.open();
    }

    private void ingress(Receiver receiver, Resource resource, Map<Link, LinkEndpoint> endpoints) {
        EntityPath path = new EntityPath(resource.path());
        if (!namespace.broker().accepts(path)) {
            throw RefusedException.entityNotFound(resource.path());
        }
        endpoints.put(receiver, new Ingress(receiver, path, resource, namespace));
    }

    private void outlet(Sender sender, Resource resource, Map<Link, LinkEndpoint> endpoints) {
        Queue queue = namespace.broker().queue(new EntityPath(resource.path()));
        Source source = (Source) sender.getRemoteSource();
        Map<?, ?> filter = source.getFilter();
        boolean wantsSession = filter != null && filter.containsKey(SessionOutlet.SESSION_FILTER);
        if (queue.requiresSessions() != wantsSession) {
            throw new Fault(
                    Condition.NOT_ALLOWED,
                    wantsSession
                            ? "A session receiver cannot be created on an entity that does not require sessions."
                            : "It is not possible for an entity that requires sessions to create a non-sessionful message receiver.");
        }
        Outlet.Context context = new Outlet.Context(queue, resource, namespace, containment);
        if (wantsSession) {
            SessionOutlet outlet = new SessionOutlet(sender, context, wantedSession(filter), waitAtMost(sender));
            endpoints.put(sender, outlet);
            outlet.request();
        } else {
            Outlet outlet = new Outlet(sender, context);
            endpoints.put(sender, outlet);
            outlet.open();
        }
    }

    private static @Nullable String wantedSession(Map<?, ?> filter) {
        Object wanted = filter.get(SessionOutlet.SESSION_FILTER);
        if (wanted instanceof DescribedType described) {
            wanted = described.getDescribed();
        }
        return (String) wanted;
    }

    private static Duration waitAtMost(Sender sender) {
        Map<Symbol, Object> properties = sender.getRemoteProperties();
        Object millis = properties == null ? null : properties.get(WAIT_AT_MOST);
        return millis instanceof Number number ? Duration.ofMillis(number.longValue()) : DEFAULT_WAIT;
    }
}
