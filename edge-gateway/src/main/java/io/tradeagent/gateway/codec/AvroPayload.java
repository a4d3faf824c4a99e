package io.tradeagent.gateway.codec;

import io.tradeagent.gateway.ToSession;
import io.tradeagent.schema.ea.StatusHeartbeat;
import org.apache.avro.specific.SpecificRecord;

/** An event's payload as the record that goes into the log. */
record AvroPayload(SpecificRecord record) implements ToSession.Payload {

    @Override
    public boolean acked() {
        return !(record instanceof StatusHeartbeat);
    }
}
