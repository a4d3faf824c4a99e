package io.tradeagent.session.codec;

import io.tradeagent.kernel.Identity;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.session.GatewayAddress;
import java.util.List;

/** A record of the inbound log, understood: one command, or several that came together. */
public sealed interface Arrival {

    /** The identity that it is about. */
    Identity identity();

    /** The record itself. */
    Inbound inbound();

    /** One command. */
    record Single(Received received) implements Arrival {
        @Override
        public Identity identity() {
            return received.identity();
        }

        @Override
        public Inbound inbound() {
            return received.inbound();
        }
    }

    /**
     * Events of one request: decided one after the other, answered together.
     *
     * @param requestId the answer carries it
     * @param replyTo who waits for the answer
     * @param events one or more, in order
     */
    record Batch(Identity identity, Inbound inbound, String requestId, GatewayAddress replyTo, List<Received> events)
            implements Arrival {

        public Batch {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("a batch has an event at least");
            }
        }
    }
}
