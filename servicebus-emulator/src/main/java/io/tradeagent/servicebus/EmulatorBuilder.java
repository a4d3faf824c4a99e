package io.tradeagent.servicebus;

import io.tradeagent.servicebus.amqp.AmqpServer;
import io.tradeagent.servicebus.entity.Broker;
import io.tradeagent.servicebus.entity.Change;
import io.tradeagent.servicebus.entity.DetachPolicy;
import io.tradeagent.servicebus.journal.Durability;
import io.tradeagent.servicebus.journal.Journal;
import io.tradeagent.servicebus.journal.JournalException;
import io.tradeagent.servicebus.sas.SasVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How an emulator is to be. Every setting has a default. */
public final class EmulatorBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(EmulatorBuilder.class);
    private static final int KEY_BYTES = 32;

    private int port;
    private String keyName = "local";
    private @Nullable String key;
    private EmulatorConfig config = EmulatorConfig.builder().build();
    private @Nullable Path dataDirectory;
    private Durability durability = Durability.PROCESS_CRASH;
    private DetachPolicy detachPolicy = DetachPolicy.RELEASE_LOCKS;
    private InstantSource clock = InstantSource.system();
    private InstantSource tokenClock = InstantSource.system();
    private int maxConnections = 256;
    private long maxStoredBytes = 256L << 20;

    EmulatorBuilder() {}

    /** The port on 127.0.0.1; 0, the default, means a free one. */
    public EmulatorBuilder port(int number) {
        port = number;
        return this;
    }

    /** The key that clients sign their tokens with; by default a random one, to be had from the connection string. */
    public EmulatorBuilder sharedAccessKey(String name, String secret) {
        if (name.isBlank() || secret.isBlank() || name.contains(";") || secret.contains(";")) {
            throw new ConfigException("the shared access key needs a name and a secret, both without ';'");
        }
        keyName = name;
        key = secret;
        return this;
    }

    public EmulatorBuilder config(EmulatorConfig entities) {
        config = entities;
        return this;
    }

    /** Where messages survive a restart; without it they end with the emulator. */
    public EmulatorBuilder dataDirectory(Path directory) {
        dataDirectory = directory;
        return this;
    }

    /** What a confirmed message survives when there is a data directory; {@link Durability#PROCESS_CRASH} by default. */
    public EmulatorBuilder durability(Durability guarantee) {
        durability = guarantee;
        return this;
    }

    /** What happens to locks when a receiver goes; {@link DetachPolicy#RELEASE_LOCKS} by default. */
    public EmulatorBuilder detachPolicy(DetachPolicy policy) {
        detachPolicy = policy;
        return this;
    }

    /**
     * The time that locks, expiry and schedules go by: lets tests advance it instead of waiting. Tokens go by the wall clock, as
     * clients sign them with theirs.
     */
    public EmulatorBuilder clock(InstantSource source) {
        clock = source;
        return this;
    }

    /** For our own tests: an emulator whose tokens run out when told to. */
    EmulatorBuilder tokenClock(InstantSource source) {
        tokenClock = source;
        return this;
    }

    /** Connections beyond this many are closed as they come; 256 by default. */
    public EmulatorBuilder maxConnections(int count) {
        maxConnections = count;
        return this;
    }

    /** Sends are refused when all stored messages together would take more; 256 MiB by default. They are in memory. */
    public EmulatorBuilder maxStoredBytes(long bytes) {
        maxStoredBytes = bytes;
        return this;
    }

    /**
     * @throws PortInUseException when the port is taken
     * @throws JournalException when the data directory is in use, damaged or not accessible
     */
    public ServiceBusEmulator start() {
        String secret = key == null ? randomKey() : key;
        Broker broker = new Broker(clock, detachPolicy, maxStoredBytes);
        declare(config, broker);
        Journal journal = dataDirectory == null ? null : open(dataDirectory, broker);
        try {
            return new ServiceBusEmulator(listen(broker, journal, secret), journal, keyName, secret);
        } catch (RuntimeException e) {
            closeAfter(e, journal);
            throw e;
        }
    }

    private AmqpServer listen(Broker broker, @Nullable Journal journal, String secret) {
        Runnable housekeeping = journal == null ? () -> {} : () -> journal.compactIfDue(broker::snapshot);
        SasVerifier verifier = new SasVerifier(Map.of(keyName, secret));
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
            return AmqpServer.start(address, maxConnections, broker, verifier, tokenClock, housekeeping);
        } catch (BindException e) {
            throw new PortInUseException(port, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port, e);
        }
    }

    private Journal open(Path directory, Broker broker) {
        Map<String, Integer> undeclared = new TreeMap<>();
        Journal journal = Journal.open(directory, durability, change -> replay(change, broker, undeclared));
        undeclared.forEach((entity, changes) -> LOG.warn(
                "{} changes of '{}' are ignored, and lost at the next compaction: it is not configured",
                changes,
                entity));
        broker.logTo(journal);
        return journal;
    }

    private static void replay(Change change, Broker broker, Map<String, Integer> undeclared) {
        if (!broker.evolve(change)) {
            undeclared.merge(change.entity().value(), 1, Integer::sum);
        }
    }

    private static void declare(EmulatorConfig config, Broker broker) {
        config.queues().forEach(broker::declareQueue);
        config.topics().forEach((topic, subscriptions) -> {
            broker.declareTopic(topic);
            subscriptions.forEach((name, settings) -> broker.declareSubscription(topic, name, settings));
        });
    }

    private static String randomKey() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void closeAfter(RuntimeException failure, @Nullable Journal journal) {
        if (journal == null) {
            return;
        }
        try {
            journal.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
