package io.tradeagent.servicebus.amqp;

import io.tradeagent.servicebus.sas.Resource;
import java.nio.ByteBuffer;
import org.apache.qpid.proton.amqp.transport.SenderSettleMode;
import org.apache.qpid.proton.amqp.transport.Target;
import org.apache.qpid.proton.engine.Delivery;
import org.apache.qpid.proton.engine.Sender;
import org.jspecify.annotations.Nullable;

/** The link on which a client gets its replies from a {@link RequestNode}. */
final class ReplyEndpoint implements LinkEndpoint {
    private final Sender sender;
    private final RequestNode node;
    private long lastTag;

    ReplyEndpoint(Sender sender, RequestNode node) {
        this.sender = sender;
        this.node = node;
    }

    @Override
    public @Nullable Resource resource() {
        return node.resource();
    }

    boolean isOf(RequestNode other) {
        return node.address().equals(other.address());
    }

    /** Whether a request with this reply-to means this link: the Java client names the target, the npm client the link. */
    boolean isNamed(@Nullable String replyTo) {
        Target target = sender.getRemoteTarget();
        return replyTo != null
                && (replyTo.equals(sender.getName()) || (target != null && replyTo.equals(target.getAddress())));
    }

    boolean sharesSessionWith(org.apache.qpid.proton.engine.Link link) {
        return sender.getSession() == link.getSession();
    }

    void send(byte[] reply) {
        Delivery delivery = sender.delivery(
                ByteBuffer.allocate(Long.BYTES).putLong(++lastTag).array());
        sender.send(reply, 0, reply.length);
        if (sender.getRemoteSenderSettleMode() == SenderSettleMode.SETTLED) {
            delivery.settle();
        }
        sender.advance();
    }

    @Override
    public void onDelivery(Delivery delivery) {
        if (delivery.remotelySettled() || delivery.getRemoteState() != null) {
            delivery.settle();
        }
    }
}
