package io.tradeagent.streams;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one topology and says how it is. A dependency that is down is waited for; a broken invariant stops the application, loudly.
 */
public final class StreamsRunner implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StreamsRunner.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final KafkaStreams streams;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** Prepares a run; nothing happens before {@link #start()}. */
    public StreamsRunner(Topology topology, StreamsSettings settings) {
        streams = new KafkaStreams(topology, settings.toProperties());
        streams.setUncaughtExceptionHandler(this::answer);
    }

    /** Joins the group and begins; returns at once. */
    public void start() {
        streams.start();
    }

    /** Whether every task of this instance is restored and running. */
    public boolean ready() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** Whether the application can still become ready: false after a broken invariant. */
    public boolean alive() {
        return failure.get() == null && streams.state() != KafkaStreams.State.ERROR;
    }

    /** The state in Kafka Streams' words, for health reports. */
    public String state() {
        return streams.state().name();
    }

    /** For metrics. */
    public KafkaStreams streams() {
        return streams;
    }

    /** Commits what is decided and leaves the group, so that another instance takes over at once. */
    @Override
    public void close() {
        streams.close(new KafkaStreams.CloseOptions().timeout(STOP_TIMEOUT).leaveGroup(true));
    }

    private StreamThreadExceptionResponse answer(Throwable error) {
        if (PassingFailure.isOne(error)) {
            log.warn("A stream thread failed on something that passes; it starts again", error);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        failure.compareAndSet(null, error);
        log.error("A stream thread failed on something that trying again cannot mend; the application stops", error);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
}
