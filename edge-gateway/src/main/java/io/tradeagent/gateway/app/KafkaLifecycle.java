package io.tradeagent.gateway.app;

import io.tradeagent.gateway.kafka.InboundProducer;
import io.tradeagent.gateway.kafka.Mailbox;
import io.tradeagent.gateway.kafka.MailboxDeadLetters;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schemas.serde.RegistryUnavailableException;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.schemas.topics.TopicLayout;
import io.tradeagent.schemas.topics.TopicProvisioner;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Everything that must stand before the first client is let in: the topics, the schema's id, the place in the mailbox. Starts before
 * the web server does and stops after it.
 */
final class KafkaLifecycle implements SmartLifecycle {

    /** Below the web server's. */
    private static final int PHASE = 0;

    private static final Logger LOG = LoggerFactory.getLogger(KafkaLifecycle.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final TopicProvisioner topics;
    private final TopicLayout layout;
    private final SchemaRegistry registry;
    private final Mailbox mailbox;
    private final MailboxDeadLetters deadLetters;
    private final InboundProducer producer;
    private volatile boolean running;

    KafkaLifecycle(
            TopicProvisioner topics,
            TopicLayout layout,
            SchemaRegistry registry,
            Mailbox mailbox,
            MailboxDeadLetters deadLetters,
            InboundProducer producer) {
        this.topics = topics;
        this.layout = layout;
        this.registry = registry;
        this.mailbox = mailbox;
        this.deadLetters = deadLetters;
        this.producer = producer;
    }

    @Override
    public void start() {
        topics.ensure(layout);
        register();
        mailbox.start();
        try {
            mailbox.positioned().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the mailbox was positioned", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the mailbox could not be positioned", e);
        }
        deadLetters.start();
        running = true;
    }

    /** Asks for the id of the inbound log's schema now, and not while the first client waits. */
    private void register() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                registry.idOf(Topic.EA_INBOUND.subject(), Inbound.getClassSchema());
                return;
            } catch (RegistryUnavailableException e) {
                if (System.nanoTime() - deadline > 0) {
                    throw e;
                }
                LOG.warn("The schema registry cannot be asked yet: {}", e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the schema registry was awaited", e);
        }
    }

    @Override
    public void stop() {
        producer.close();
        mailbox.close();
        deadLetters.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
