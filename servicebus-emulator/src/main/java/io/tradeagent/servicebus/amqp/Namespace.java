package io.tradeagent.servicebus.amqp;

import io.tradeagent.servicebus.entity.Broker;
import io.tradeagent.servicebus.sas.SasVerifier;
import java.time.Instant;

/**
 * What all connections share.
 *
 * @param afterTick housekeeping that follows expiry, such as compaction
 */
record Namespace(Broker broker, SasVerifier verifier, AmqpCodec codec, Runnable afterTick) {
    Instant now() {
        return broker.now();
    }

    IncomingMessages incoming() {
        return new IncomingMessages(codec);
    }

    OutgoingMessages outgoing() {
        return new OutgoingMessages(codec);
    }

    void tick() {
        broker.tick();
        afterTick.run();
    }
}
