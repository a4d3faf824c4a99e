package io.tradeagent.streams;

import io.tradeagent.kernel.NameBasedId;
import io.tradeagent.schemas.topics.Topic;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** What one step over a record writes: numbered, so that the same step made again writes records of the same ids. */
public final class StepOutput {

    private final String service;
    private final ProcessorContext<String, Object> context;
    private final String cause;
    private final Instant now;
    private final Set<Topic> written = EnumSet.noneOf(Topic.class);
    private int number;

    /**
     * The output of a step.
     *
     * @param service named in each record
     * @param context of the processor
     * @param cause names what is decided from
     * @param now when it is decided
     */
    public StepOutput(String service, ProcessorContext<String, Object> context, String cause, Instant now) {
        this.service = service;
        this.context = context;
        this.cause = cause;
        this.now = now;
    }

    /** Writes a record to the sink that is named like its topic. */
    public void write(Topic topic, String key, SpecificRecord value, @Nullable String traceparent) {
        var headers = new CloudEventHeaders(
                NameBasedId.of(service, cause, Integer.toString(number++)),
                value.getSchema().getName(),
                service,
                now,
                traceparent);
        written.add(topic);
        context.forward(new Record<>(key, value, now.toEpochMilli(), headers.toHeaders()), topic.topicName());
    }

    /** Whether the step wrote to a topic. */
    public boolean wroteTo(Topic topic) {
        return written.contains(topic);
    }

    /** Deletes what a compacted topic says of a key. */
    public void delete(Topic topic, String key) {
        context.forward(new Record<>(key, null, now.toEpochMilli()), topic.topicName());
    }
}
