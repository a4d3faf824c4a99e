package io.tradeagent.gateway.kafka;

import io.tradeagent.schema.session.GatewayAddress;
import io.tradeagent.schemas.topics.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads this gateway's partition of the mailbox on one thread, from the end that it had at the start, committed records only, in the
 * order of their offsets. There is no group and no stored offset: mail is for live sockets, and these die with the process.
 */
public final class Mailbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofMillis(200);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(3);

    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final MailSorter sorter;
    private final Consumer<Throwable> fatal;
    private final CompletableFuture<Long> positioned = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean closing;

    /**
     * @param consumer read committed, without a group; used and closed by this alone
     * @param fatal learns that mail is no longer read: this gateway is of no use any more
     */
    public Mailbox(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            GatewayAddress address,
            MailSorter sorter,
            Consumer<Throwable> fatal) {
        this.consumer = consumer;
        this.partition = new TopicPartition(Topic.GATEWAY_MAILBOX.topicName(), address.getPartition());
        this.sorter = sorter;
        this.fatal = fatal;
        this.thread = Thread.ofPlatform().name("gateway-mailbox").unstarted(this::run);
    }

    /** Starts to read. */
    public void start() {
        thread.start();
    }

    /** Completes with the offset from which mail is read; only then may anything be asked that mail answers. */
    public CompletableFuture<Long> positioned() {
        return positioned.copy();
    }

    /** Whether mail is being read. */
    public boolean reading() {
        return positioned.isDone() && !positioned.isCompletedExceptionally() && thread.isAlive();
    }

    private void run() {
        try (consumer) {
            consumer.assign(List.of(partition));
            positioned.complete(position());
            while (!closing) {
                read();
            }
        } catch (WakeupException e) {
            LOG.debug("The mailbox is closed");
        } catch (RuntimeException | Error e) {
            positioned.completeExceptionally(e);
            fatal.accept(e);
        }
    }

    private long position() {
        while (true) {
            try {
                long end = Objects.requireNonNull(
                        consumer.endOffsets(List.of(partition)).get(partition));
                consumer.seek(partition, end);
                LOG.info("Mail is read from {} at offset {}", partition, end);
                return end;
            } catch (RetriableException e) {
                LOG.warn("The mailbox cannot be positioned yet: {}", e.toString());
                pause();
            }
        }
    }

    private void read() {
        for (ConsumerRecord<byte[], byte[]> mail : consumer.poll(POLL)) {
            try {
                sorter.sort(mail.value());
            } catch (RetriableException e) {
                LOG.warn("Mail at offset {} cannot be read yet: {}", mail.offset(), e.toString());
                consumer.seek(partition, mail.offset());
                pause();
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    /** Stops reading and waits until it has stopped, for a bounded time. */
    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            thread.join(CLOSE_TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
