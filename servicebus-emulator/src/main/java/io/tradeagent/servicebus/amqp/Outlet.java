package io.tradeagent.servicebus.amqp;

import io.tradeagent.servicebus.entity.Consumer;
import io.tradeagent.servicebus.entity.Handout;
import io.tradeagent.servicebus.entity.Queue;
import io.tradeagent.servicebus.sas.Resource;
import java.util.UUID;
import org.apache.qpid.proton.amqp.transport.SenderSettleMode;
import org.apache.qpid.proton.engine.Delivery;
import org.apache.qpid.proton.engine.EndpointState;
import org.apache.qpid.proton.engine.Sender;

/** A client receives from a queue, a subscription or a dead-letter queue. */
class Outlet implements Consumer, LinkEndpoint {
    /**
     * Where an outlet belongs.
     *
     * @param containment of the connection: a message that cannot be sent on it must not fail whoever published it
     */
    record Context(Queue queue, Resource resource, Namespace namespace, Containment containment) {}

    private final Sender sender;
    private final Context context;
    private final Settlement settlement;
    private boolean heldBack;

    Outlet(Sender sender, Context context) {
        this.sender = sender;
        this.context = context;
        this.settlement = new Settlement(context.queue(), context.namespace().outgoing());
        Links.mirror(sender);
    }

    void open() {
        sender.open();
        context.queue().attach(this);
    }

    final Sender sender() {
        return sender;
    }

    final Context context() {
        return context;
    }

    @Override
    public final Resource resource() {
        return context.resource();
    }

    @Override
    public final Mode mode() {
        return sender.getRemoteSenderSettleMode() == SenderSettleMode.SETTLED
                ? Mode.RECEIVE_AND_DELETE
                : Mode.PEEK_LOCK;
    }

    @Override
    public final boolean hasCapacity() {
        if (sender.getCredit() <= 0 || sender.getLocalState() != EndpointState.ACTIVE) {
            return false;
        }
        heldBack = sender.getSession().getOutgoingBytes() >= Limits.MAX_UNSENT_BYTES;
        return !heldBack;
    }

    @Override
    public final void deliver(Handout handout) {
        context.containment().contain(() -> {
            byte[] message = context.namespace().outgoing().write(handout.message(), handout.lockedUntil());
            Delivery delivery = sender.delivery(LockTokens.toDeliveryTag(handout.lockToken()));
            delivery.setContext(handout.lockToken());
            sender.send(message, 0, message.length);
            if (mode() == Mode.RECEIVE_AND_DELETE) {
                delivery.settle();
            }
            sender.advance();
        });
    }

    @Override
    public final void onDelivery(Delivery delivery) {
        if (delivery.getContext() instanceof UUID lockToken) {
            settlement.settle(delivery, lockToken);
        }
    }

    @Override
    public final void onFlow() {
        context.queue().pump();
        if (sender.getDrain()) {
            sender.drained();
        }
    }

    @Override
    public final void onWritten() {
        if (heldBack && sender.getSession().getOutgoingBytes() < Limits.MAX_UNSENT_BYTES / 2) {
            heldBack = false;
            context.queue().pump();
        }
    }

    @Override
    public final void onClosed() {
        context.queue().detach(this);
    }

    @Override
    public void sessionLost() {
        throw new IllegalStateException("a receiver without a session has none to lose");
    }
}
