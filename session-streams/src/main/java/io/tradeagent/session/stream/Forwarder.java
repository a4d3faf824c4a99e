package io.tradeagent.session.stream;

import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.NameBasedId;
import io.tradeagent.schema.session.EventReceived;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.session.SessionCommand.DeadlineReached;
import io.tradeagent.session.codec.Arrival;
import io.tradeagent.session.codec.Outgoing;
import io.tradeagent.session.codec.Step;
import io.tradeagent.session.codec.Ticks;
import io.tradeagent.streams.CloudEventHeaders;
import io.tradeagent.streams.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Gives records their headers and sends them to their topic's sink. */
final class Forwarder {

    static final String SERVICE = "session-streams";
    private static final String TRACE = "traceparent";

    private final ProcessorContext<String, Object> context;

    Forwarder(ProcessorContext<String, Object> context) {
        this.context = context;
    }

    /** The outputs of a step, in order, all stamped with the record's time. */
    void forward(Record<String, Arrival> cause, Step step, List<Outgoing> outputs) {
        for (int i = 0; i < outputs.size(); i++) {
            Outgoing outgoing = outputs.get(i);
            forward(cause, step, outgoing, step.id(outgoing.topic().topicName(), i));
        }
    }

    /** The answer to a batch, whose last step this is. */
    void answer(Record<String, Arrival> cause, Step last, Outgoing answer) {
        forward(cause, last, answer, last.id("answer", 0));
    }

    private void forward(Record<String, Arrival> cause, Step step, Outgoing outgoing, UUID id) {
        Headers headers = new CloudEventHeaders(
                        id, outgoing.value().getSchema().getName(), SERVICE, step.now(), trace(cause, step))
                .toHeaders();
        Object value = outgoing.partition() == null ? outgoing.value() : outgoing;
        context.forward(
                new Record<>(outgoing.key(), value, cause.timestamp(), headers),
                outgoing.topic().topicName());
    }

    /** A timer's command, to where all commands come from. */
    void toLog(Identity identity, DeadlineReached due) {
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        Headers headers = new CloudEventHeaders(
                        NameBasedId.of(identity.key(), due.cause(), now.toString()), "Inbound", SERVICE, now, null)
                .toHeaders();
        Inbound inbound = Ticks.inbound(identity, due);
        context.forward(
                new Record<>(identity.key(), inbound, now.toEpochMilli(), headers), Topic.EA_INBOUND.topicName());
    }

    /** A record that stands under another identity's key. */
    void misaddressed(Record<String, Arrival> record) {
        new DeadLetters(SERVICE, context)
                .put(
                        record,
                        record.value().inbound(),
                        new IllegalArgumentException("the key is not the identity's"),
                        SessionTopology.MISADDRESSED);
    }

    private static @Nullable String trace(Record<String, Arrival> cause, Step step) {
        if (step.received().inbound().getCommand() instanceof EventReceived event && event.getTraceparent() != null) {
            return event.getTraceparent();
        }
        Header header = cause.headers().lastHeader(TRACE);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
