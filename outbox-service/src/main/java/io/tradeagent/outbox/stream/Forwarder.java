package io.tradeagent.outbox.stream;

import io.tradeagent.kernel.NameBasedId;
import io.tradeagent.outbox.codec.Outgoing;
import io.tradeagent.streams.CloudEventHeaders;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Gives records their headers and sends them to their topic's sink. */
final class Forwarder {

    static final String SERVICE = "outbox-service";

    private final ProcessorContext<String, Object> context;

    Forwarder(ProcessorContext<String, Object> context) {
        this.context = context;
    }

    /**
     * Writes an output.
     *
     * @param cause names what it was decided from
     * @param number among the outputs of that cause
     */
    void forward(Outgoing outgoing, String cause, int number, Instant now) {
        Headers headers = new CloudEventHeaders(
                        NameBasedId.of(SERVICE, cause, Integer.toString(number)),
                        outgoing.value().getSchema().getName(),
                        SERVICE,
                        now,
                        outgoing.traceparent())
                .toHeaders();
        Object value = outgoing.partition() == null ? outgoing.value() : outgoing;
        context.forward(
                new Record<>(outgoing.key(), value, now.toEpochMilli(), headers),
                outgoing.topic().topicName());
    }
}
