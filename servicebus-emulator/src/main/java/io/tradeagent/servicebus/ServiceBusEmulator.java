package io.tradeagent.servicebus;

import io.tradeagent.servicebus.amqp.AmqpServer;
import io.tradeagent.servicebus.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A running emulator of Azure Service Bus on 127.0.0.1. The unchanged Azure clients work with it, given {@link
 * #connectionString()}.
 *
 * <pre>{@code
 * try (var emulator = ServiceBusEmulator.builder().config(EmulatorConfig.builder().queue("orders").build()).start()) {
 *     new ServiceBusClientBuilder().connectionString(emulator.connectionString());
 * }
 * }</pre>
 */
public final class ServiceBusEmulator implements AutoCloseable {
    private final AmqpServer server;
    private final @Nullable Journal journal;
    private final String keyName;
    private final String key;
    private final AtomicBoolean closed = new AtomicBoolean();

    ServiceBusEmulator(AmqpServer server, @Nullable Journal journal, String keyName, String key) {
        this.server = server;
        this.journal = journal;
        this.keyName = keyName;
        this.key = key;
    }

    /** Without further ado: a free port, no entities, nothing kept, a key of its own making. */
    public static EmulatorBuilder builder() {
        return new EmulatorBuilder();
    }

    public int port() {
        return server.port();
    }

    /** For the connection string of a client. It contains the key. */
    public String connectionString() {
        return "Endpoint=sb://localhost:" + port() + ";SharedAccessKeyName=" + keyName + ";SharedAccessKey=" + key
                + ";UseDevelopmentEmulator=true";
    }

    /** Disconnects the clients, keeps what is durable and ends the emulator's thread. Repeated calls do nothing. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        server.close();
        if (journal != null) {
            try {
                journal.close();
            } catch (IOException e) {
                throw new UncheckedIOException("the journal could not be closed", e);
            }
        }
    }
}
