package io.tradeagent.servicebus.amqp;

import io.tradeagent.servicebus.sas.Resource;
import org.apache.qpid.proton.engine.Delivery;
import org.jspecify.annotations.Nullable;

/** Our end of one link of a client. */
interface LinkEndpoint {
    /** What a token has to allow as long as the link lives; null when no token is needed. */
    @Nullable
    Resource resource();

    void onDelivery(Delivery delivery);

    /** The client granted credit, or wants what is left of it back. */
    default void onFlow() {}

    /** The socket took bytes, so there may be room for more. */
    default void onWritten() {}

    /** The link is gone; called once. */
    default void onClosed() {}
}
