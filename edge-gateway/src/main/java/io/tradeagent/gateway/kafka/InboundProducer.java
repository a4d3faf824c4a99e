package io.tradeagent.gateway.kafka;

import io.tradeagent.gateway.InboundLog;
import io.tradeagent.gateway.ToSession;
import io.tradeagent.gateway.codec.InboundCodec;
import io.tradeagent.kernel.Identity;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schemas.topics.Topic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends to the inbound log. Idempotent, so that Kafka keeps the order of one connection's events and never doubles one; a record
 * that is not confirmed in time counts as lost.
 */
public final class InboundProducer implements InboundLog, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InboundProducer.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(3);

    private final Producer<String, Inbound> producer;
    private final InboundCodec codec;
    private final InboundHeaders headers;
    private final InstantSource clock;

    /** @param producer is closed with this */
    public InboundProducer(
            Producer<String, Inbound> producer, InboundCodec codec, String sourceName, InstantSource clock) {
        this.producer = producer;
        this.codec = codec;
        this.headers = new InboundHeaders(sourceName);
        this.clock = clock;
    }

    @Override
    public CompletionStage<?> append(Identity identity, ToSession message) {
        CompletableFuture<RecordMetadata> confirmed = new CompletableFuture<>();
        try {
            producer.send(record(identity, message), (where, failure) -> {
                if (failure == null) {
                    confirmed.complete(where);
                } else {
                    fail(confirmed, failure);
                }
            });
        } catch (RuntimeException e) {
            // No broker known, no room left, no schema registry: all the same to who asked.
            fail(confirmed, e);
        }
        return confirmed;
    }

    private static void fail(CompletableFuture<RecordMetadata> confirmed, Exception failure) {
        LOG.warn("The inbound log did not confirm a record: {}", failure.toString());
        confirmed.completeExceptionally(failure);
    }

    private ProducerRecord<String, Inbound> record(Identity identity, ToSession message) {
        Inbound value = codec.encode(identity, message);
        return new ProducerRecord<>(
                Topic.EA_INBOUND.topicName(),
                null,
                null,
                identity.key(),
                value,
                headers.of(message, value, clock.instant()));
    }

    /** Waits for what is under way, for a bounded time. */
    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
    }
}
