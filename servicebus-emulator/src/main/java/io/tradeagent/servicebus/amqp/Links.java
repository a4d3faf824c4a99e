package io.tradeagent.servicebus.amqp;

import org.apache.qpid.proton.amqp.transport.Source;
import org.apache.qpid.proton.amqp.transport.Target;
import org.apache.qpid.proton.engine.Link;
import org.apache.qpid.proton.engine.Sender;
import org.jspecify.annotations.Nullable;

/** Attaching and refusing. */
final class Links {
    private Links() {}

    /** The address that the client names: where it wants to receive from or send to. Null when it names none. */
    static @Nullable String address(Link link) {
        if (link instanceof Sender) {
            Source source = link.getRemoteSource();
            return source == null ? null : source.getAddress();
        }
        Target target = link.getRemoteTarget();
        return target == null ? null : target.getAddress();
    }

    /** Takes over what the client proposed. */
    static void mirror(Link link) {
        link.setSource(link.getRemoteSource());
        link.setTarget(link.getRemoteTarget());
        link.setSenderSettleMode(link.getRemoteSenderSettleMode());
        link.setReceiverSettleMode(link.getRemoteReceiverSettleMode());
    }

    /** Refuses as AMQP asks for: attach without our terminus, then detach with the reason. */
    static void refuse(Link link, Fault fault) {
        mirror(link);
        if (link instanceof Sender) {
            link.setSource(null);
        } else {
            link.setTarget(null);
        }
        link.open();
        link.setCondition(fault.toError());
        link.close();
    }
}
