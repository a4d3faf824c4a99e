package io.tradeagent.servicebus.amqp;

import org.apache.qpid.proton.engine.Delivery;
import org.apache.qpid.proton.engine.Receiver;
import org.jspecify.annotations.Nullable;

/** Collects what clients send, within bounds. */
final class InboundBytes {
    private InboundBytes() {}

    /**
     * The bytes of a delivery once it is complete, else null. Moves the link on to the next delivery.
     *
     * @throws Fault when the client sends more than {@code limit}
     */
    static byte @Nullable [] complete(Receiver receiver, Delivery delivery, int limit) {
        if (delivery.isAborted()) {
            delivery.settle();
            return null;
        }
        if (delivery.pending() > limit) {
            throw IncomingMessages.tooLarge();
        }
        if (!delivery.isReadable() || delivery.isPartial()) {
            return null;
        }
        byte[] bytes = new byte[delivery.pending()];
        receiver.recv(bytes, 0, bytes.length);
        receiver.advance();
        return bytes;
    }
}
