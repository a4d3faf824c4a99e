package io.tradeagent.servicebus.amqp;

import io.tradeagent.servicebus.entity.EntityPath;
import io.tradeagent.servicebus.sas.Resource;
import org.apache.qpid.proton.amqp.UnsignedLong;
import org.apache.qpid.proton.amqp.messaging.Accepted;
import org.apache.qpid.proton.amqp.messaging.Rejected;
import org.apache.qpid.proton.amqp.transport.DeliveryState;
import org.apache.qpid.proton.engine.Delivery;
import org.apache.qpid.proton.engine.Receiver;

/** A client sends to a queue or a topic. A message is accepted only after the broker has it. */
final class Ingress implements LinkEndpoint {
    private final Receiver receiver;
    private final EntityPath path;
    private final Resource resource;
    private final Namespace namespace;

    Ingress(Receiver receiver, EntityPath path, Resource resource, Namespace namespace) {
        this.receiver = receiver;
        this.path = path;
        this.resource = resource;
        this.namespace = namespace;
        Links.mirror(receiver);
        receiver.setMaxMessageSize(UnsignedLong.valueOf(Limits.MAX_MESSAGE_BYTES));
        receiver.open();
        receiver.flow(Limits.SENDER_CREDIT);
    }

    @Override
    public Resource resource() {
        return resource;
    }

    @Override
    public void onDelivery(Delivery delivery) {
        byte[] bytes;
        try {
            bytes = InboundBytes.complete(receiver, delivery, Limits.MAX_MESSAGE_BYTES);
        } catch (Fault tooLarge) {
            receiver.setCondition(tooLarge.toError());
            receiver.close();
            return;
        }
        if (bytes != null) {
            delivery.disposition(publish(bytes, delivery.getMessageFormat()));
            delivery.settle();
            if (receiver.getCredit() < Limits.SENDER_CREDIT / 2) {
                receiver.flow(Limits.SENDER_CREDIT - receiver.getCredit());
            }
        }
    }

    private DeliveryState publish(byte[] bytes, int messageFormat) {
        try {
            namespace.broker().publish(path, namespace.incoming().read(bytes, messageFormat));
            return Accepted.getInstance();
        } catch (RuntimeException e) {
            Rejected rejected = new Rejected();
            rejected.setError(Fault.of(e).toError());
            return rejected;
        }
    }
}
