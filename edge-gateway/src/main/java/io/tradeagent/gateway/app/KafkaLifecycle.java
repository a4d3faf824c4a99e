package io.tradeagent.gateway.app;

import io.tradeagent.gateway.AnswerCheck;
import io.tradeagent.gateway.kafka.InboundProducer;
import io.tradeagent.gateway.kafka.Mailbox;
import io.tradeagent.gateway.kafka.MailboxDeadLetters;
import io.tradeagent.schemas.serde.SchemaIds;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.schemas.topics.TopicLayout;
import io.tradeagent.schemas.topics.TopicProvisioner;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.context.SmartLifecycle;

/**
 * Everything that must stand before the first client is let in: the topics, the schema's id, the place in the mailbox. Starts before
 * the web server does and stops after it. Whether clients are answered is found out meanwhile.
 */
final class KafkaLifecycle implements SmartLifecycle {

    /** Below the web server's. */
    private static final int PHASE = 0;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TopicProvisioner topics;
    private final TopicLayout layout;
    private final SchemaRegistry registry;
    private final Mailbox mailbox;
    private final MailboxDeadLetters deadLetters;
    private final InboundProducer producer;
    private final AnswerCheck answers;
    private volatile boolean running;

    KafkaLifecycle(
            TopicProvisioner topics,
            TopicLayout layout,
            SchemaRegistry registry,
            Mailbox mailbox,
            MailboxDeadLetters deadLetters,
            InboundProducer producer,
            AnswerCheck answers) {
        this.topics = topics;
        this.layout = layout;
        this.registry = registry;
        this.mailbox = mailbox;
        this.deadLetters = deadLetters;
        this.producer = producer;
        this.answers = answers;
    }

    @Override
    public void start() {
        topics.ensure(layout);
        SchemaIds.learn(registry, List.of(Topic.EA_INBOUND), PATIENCE);
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
        answers.start();
        running = true;
    }

    @Override
    public void stop() {
        answers.close();
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
