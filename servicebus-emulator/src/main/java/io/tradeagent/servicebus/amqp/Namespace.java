package io.tradeagent.servicebus.amqp;

import io.tradeagent.servicebus.entity.Broker;
import io.tradeagent.servicebus.sas.SasVerifier;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What all connections share.
 *
 * @param tokenClock the time that tokens expire by: the wall clock, as clients sign them with theirs
 * @param afterTick housekeeping that follows expiry, such as compaction
 */
record Namespace(Broker broker, SasVerifier verifier, InstantSource tokenClock, AmqpCodec codec, Runnable afterTick) {
    Instant tokenTime() {
        return tokenClock.instant();
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
