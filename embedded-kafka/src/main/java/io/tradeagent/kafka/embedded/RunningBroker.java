package io.tradeagent.kafka.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/** The server object of Kafka, started; knows its port, for Kafka does not tell it. */
final class RunningBroker {

    private static final int ATTEMPTS = 5;

    private final KafkaRaftServer server;
    private final int port;
    private final AtomicBoolean stopped = new AtomicBoolean();

    private RunningBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts on the given port, or on a free one for 0; a free port that was snatched away is replaced by another. */
    static RunningBroker start(Path directory, int port, Map<String, String> overrides) {
        if (port != 0) {
            LoopbackPort.requireFree(port);
        }
        for (int attempt = 1; ; attempt++) {
            int clientPort = port != 0 ? port : LoopbackPort.free();
            try {
                return startOnce(directory, clientPort, overrides);
            } catch (PortTakenException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    int port() {
        return port;
    }

    void stop() {
        if (stopped.compareAndSet(false, true)) {
            server.shutdown();
            server.awaitShutdown();
        }
    }

    private static RunningBroker startOnce(Path directory, int port, Map<String, String> overrides) {
        Properties properties = new BrokerProperties(directory, port, LoopbackPort.free())
                .with(overrides)
                .asProperties();
        format(directory);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        try {
            server.startup();
            return new RunningBroker(server, port);
        } catch (RuntimeException e) {
            server.shutdown();
            throw causedByBinding(e) ? new PortTakenException(port, e) : startFailed(directory, e);
        }
    }

    /** Writes cluster id and metadata version into a new directory; leaves a formatted one as it is. */
    private static void format(Path directory) {
        try {
            new Formatter()
                    .setNodeId(BrokerProperties.NODE_ID)
                    .setClusterId(DataDirectory.clusterId(directory)
                            .orElseGet(() -> Uuid.randomUuid().toString()))
                    .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
                    .addDirectory(directory.toAbsolutePath().toString())
                    .setMetadataLogDirectory(directory.toAbsolutePath().toString())
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception e) {
            throw startFailed(directory, e);
        }
    }

    private static KafkaStartException startFailed(Path directory, Exception e) {
        return new KafkaStartException("Kafka did not start on " + directory + ": " + e.getMessage(), e);
    }

    private static boolean causedByBinding(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }
}
