package io.tradeagent.gateway.kafka;

import io.tradeagent.gateway.codec.MailReader;
import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schemas.deadletters.DeadLetterHeaders;
import io.tradeagent.schemas.deadletters.RecordOrigin;
import io.tradeagent.schemas.topics.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts mail that cannot be read among the dead letters, on a thread of its own that mail never waits for.
 *
 * <p>Gateways read the mailbox without a group, several of them the same partition, and what cannot be read does not say whom it was for.
 * So the gateways share one group for this: one of them at a time looks through a partition, from where the last one stopped, also
 * while no gateway reads it. It goes on only when the dead letter is durable; after a crash one may be written twice, with the same
 * origin. What it waits for (Kafka, the schema registry) it tries again; nothing here ends the gateway but a defect.
 */
public final class MailboxDeadLetters implements AutoCloseable {

    /** The consumer group that all gateways share. */
    public static final String GROUP = "edge-gateway-dead-letters";

    private static final String SERVICE = "edge-gateway";
    private static final Logger LOG = LoggerFactory.getLogger(MailboxDeadLetters.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(1);
    /** A flood is put aside at no more than 100 a second. */
    private static final Duration PACE = Duration.ofMillis(10);

    private static final Duration COMMIT_INTERVAL = Duration.ofSeconds(5);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(3);

    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private final Deserializer<Mail> mails;
    private final InstantSource clock;
    private final Runnable counter;
    private final Consumer<Throwable> fatal;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private Instant committedAt = Instant.EPOCH;

    /**
     * Prepares; nothing happens before {@link #start()}.
     *
     * @param consumer read committed, in {@link #GROUP}, without automatic commits; used and closed by this alone
     * @param producer durable; used and closed by this alone
     * @param counter is told of each dead letter
     * @param fatal learns of a defect that ended this
     */
    public MailboxDeadLetters(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer,
            Deserializer<Mail> mails,
            InstantSource clock,
            Runnable counter,
            Consumer<Throwable> fatal) {
        this.consumer = consumer;
        this.producer = producer;
        this.mails = mails;
        this.clock = clock;
        this.counter = counter;
        this.fatal = fatal;
        this.thread = Thread.ofPlatform().name("gateway-dead-letters").unstarted(this::run);
    }

    /** Starts to look. */
    public void start() {
        thread.start();
    }

    private void run() {
        try (consumer;
                producer) {
            consumer.subscribe(List.of(Topic.GATEWAY_MAILBOX.topicName()));
            while (closing.getCount() > 0) {
                round();
            }
        } catch (WakeupException e) {
            LOG.debug("The search for unreadable mail is closed");
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            fatal.accept(e);
        }
    }

    private void round() throws InterruptedException {
        ConsumerRecords<byte[], byte[]> polled = ConsumerRecords.empty();
        try {
            polled = consumer.poll(POLL);
            int moved = 0;
            for (ConsumerRecord<byte[], byte[]> record : polled) {
                Optional<Exception> unreadable = unreadable(record.value());
                if (unreadable.isPresent()) {
                    move(record, unreadable.get());
                    moved++;
                }
            }
            commit(moved);
            pause(PACE.multipliedBy(moved));
        } catch (WakeupException | InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warn("Unreadable mail cannot be looked for now: {}", e.toString());
            rewind(polled);
            pause(RETRY);
        }
    }

    private Optional<Exception> unreadable(byte @Nullable [] value) {
        try {
            Mail mail = mails.deserialize(Topic.GATEWAY_MAILBOX.topicName(), value);
            if (mail == null) {
                throw new SerializationException("the record has no value");
            }
            MailReader.read(mail);
            return Optional.empty();
        } catch (RetriableException unavailable) {
            throw unavailable;
        } catch (SerializationException | IllegalArgumentException e) {
            return Optional.of(e);
        }
    }

    private void move(ConsumerRecord<byte[], byte[]> record, Exception error) throws InterruptedException {
        Instant now = clock.instant();
        RecordOrigin origin = new RecordOrigin(
                record.topic(), record.partition(), record.offset(), Instant.ofEpochMilli(record.timestamp()));
        Headers headers = new RecordHeaders(record.headers());
        DeadLetterHeaders.add(headers, SERVICE, origin, error, now);
        try {
            producer.send(new ProducerRecord<>(
                            Topic.GATEWAY_MAILBOX.deadLetterName(),
                            record.partition(),
                            now.toEpochMilli(),
                            record.key(),
                            record.value(),
                            headers))
                    .get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        }
        counter.run();
        LOG.atError()
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .log(
                        "Mail that cannot be read moved to the dead letters: {}",
                        error.getClass().getSimpleName());
    }

    /** At once after a dead letter; else now and then: looking again at mail that could be read does no harm. */
    private void commit(int moved) {
        Instant now = clock.instant();
        if (moved > 0 || !now.isBefore(committedAt.plus(COMMIT_INTERVAL))) {
            consumer.commitSync();
            committedAt = now;
        }
    }

    /** To be polled again, as far as it is still ours. */
    private void rewind(ConsumerRecords<byte[], byte[]> polled) {
        for (TopicPartition partition : polled.partitions()) {
            if (consumer.assignment().contains(partition)) {
                consumer.seek(partition, polled.records(partition).getFirst().offset());
            }
        }
    }

    private void pause(Duration time) throws InterruptedException {
        boolean ended = closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
        LOG.trace("Paused; closing: {}", ended);
    }

    /** Stops looking and waits until it has stopped, for a bounded time. */
    @Override
    public void close() {
        closing.countDown();
        consumer.wakeup();
        try {
            thread.join(CLOSE_TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
