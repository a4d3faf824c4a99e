package io.tradeagent.kafka.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker in this JVM, started and empty of topics or with those that its data directory holds.
 *
 * <p>It is the production broker, not an imitation: transactions, groups, compaction and restarts behave as in a
 * cluster of one. It listens on the loopback interface alone, without encryption or authentication. Topics are not
 * created by being used. A fatal fault inside the broker (an unwritable disk, for one) halts the JVM, as it does in a
 * broker of its own.
 *
 * <pre>{@code
 * try (EmbeddedKafka kafka = EmbeddedKafka.inTemporaryDirectory()) {
 *     new KafkaProducer<>(Map.of("bootstrap.servers", kafka.bootstrapServers(), …));
 * }
 * }</pre>
 */
public final class EmbeddedKafka implements AutoCloseable {

    private final RunningBroker broker;
    private final @Nullable Path deletedOnClose;

    private EmbeddedKafka(RunningBroker broker, @Nullable Path deletedOnClose) {
        this.broker = broker;
        this.deletedOnClose = deletedOnClose;
    }

    /**
     * Starts a broker on a free port with nothing in it; its data is deleted when it is closed.
     *
     * @throws KafkaStartException if it does not start
     */
    public static EmbeddedKafka inTemporaryDirectory() {
        return inTemporaryDirectory(Map.of());
    }

    /**
     * Starts a broker as {@link #inTemporaryDirectory()} does, with broker settings of the caller's.
     *
     * @param properties broker properties by name; they win over this module's
     * @throws KafkaStartException if it does not start
     */
    public static EmbeddedKafka inTemporaryDirectory(Map<String, String> properties) {
        return deletedWhenClosed(DataDirectory.temporary(), properties);
    }

    static EmbeddedKafka deletedWhenClosed(Path directory, Map<String, String> properties) {
        try {
            RunningBroker broker = RunningBroker.start(directory, 0, properties);
            return new EmbeddedKafka(broker, directory);
        } catch (KafkaStartException e) {
            DataDirectory.delete(directory);
            throw e;
        }
    }

    /** Starts to describe a broker whose data outlives it. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the address for clients, such as {@code 127.0.0.1:9092}. */
    public String bootstrapServers() {
        return LoopbackPort.HOST + ":" + broker.port();
    }

    /** Returns the port for clients. */
    public int port() {
        return broker.port();
    }

    /** Stops the broker cleanly and waits until it has stopped. Closing twice is harmless. */
    @Override
    public void close() {
        broker.stop();
        if (deletedOnClose != null) {
            DataDirectory.delete(deletedOnClose);
        }
    }

    /** Describes a broker: where its data lives and where it listens. */
    public static final class Builder {

        private final Map<String, String> properties = new LinkedHashMap<>();
        private int port;
        private @Nullable Path dataDirectory;

        private Builder() {}

        /**
         * Chooses the port for clients.
         *
         * @param value a port, or 0 (the default) for a free one
         */
        public Builder port(int value) {
            if (value < 0 || value > 65_535) {
                throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + value);
            }
            this.port = value;
            return this;
        }

        /** Chooses the directory of the broker's data; it is made where it is missing, and kept. */
        public Builder dataDirectory(Path value) {
            this.dataDirectory = value;
            return this;
        }

        /** Sets a broker property; it wins over this module's. */
        public Builder property(String name, String value) {
            properties.put(name, value);
            return this;
        }

        /**
         * Starts the broker and waits until it serves.
         *
         * @throws PortTakenException if the chosen port is not free
         * @throws KafkaStartException if the broker does not start for another reason
         * @throws NullPointerException if no data directory was chosen
         */
        public EmbeddedKafka start() {
            Path directory = Objects.requireNonNull(dataDirectory, "dataDirectory");
            try {
                Files.createDirectories(directory);
            } catch (IOException e) {
                throw new UncheckedIOException("Kafka's data directory cannot be made: " + directory, e);
            }
            return new EmbeddedKafka(RunningBroker.start(directory, port, properties), null);
        }
    }
}
