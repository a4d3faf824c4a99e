package io.tradeagent.approval.servicebus;

import com.azure.messaging.servicebus.ServiceBusClientBuilder;
import com.azure.messaging.servicebus.ServiceBusErrorContext;
import com.azure.messaging.servicebus.ServiceBusProcessorClient;
import com.azure.messaging.servicebus.ServiceBusReceiverAsyncClient;
import com.azure.messaging.servicebus.models.ServiceBusReceiveMode;
import io.tradeagent.approval.DecisionContract;
import io.tradeagent.approval.DecisionLog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the subscription, one message at a time: decisions about one identity reach Kafka in the order in which Service
 * Bus has them. The client reconnects by itself for as long as it runs.
 */
public final class ApprovalSubscriber implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ApprovalSubscriber.class);

    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(5);
    private static final Duration SETTLEMENT_PATIENCE = Duration.ofSeconds(3);

    private final ConnectorMeters meters;
    private final DecisionHandler handler;
    private final ServiceBusProcessorClient processor;
    private final Supplier<ServiceBusReceiverAsyncClient> probers;
    /** Null before the first question, and after one that was not answered. */
    private final AtomicReference<@Nullable ServiceBusReceiverAsyncClient> prober = new AtomicReference<>();

    /** Prepares the clients; nothing is connected before {@link #start()} or {@link #problem()}. */
    public ApprovalSubscriber(
            Subscription subscription,
            DecisionContract contract,
            DecisionLog decisions,
            ConnectorMeters meters,
            InstantSource clock) {
        this.meters = meters;
        this.handler = new DecisionHandler(contract, decisions, meters, clock);
        ServiceBusClientBuilder clients = subscription.clients();
        this.processor = clients.processor()
                .topicName(subscription.topic())
                .subscriptionName(subscription.name())
                .receiveMode(ServiceBusReceiveMode.PEEK_LOCK)
                .disableAutoComplete()
                .maxConcurrentCalls(1)
                .prefetchCount(0)
                .maxAutoLockRenewDuration(subscription.lockRenewalLimit())
                .processMessage(handler::handle)
                .processError(this::report)
                .buildProcessorClient();
        // Of its own builder, so with a connection of its own: it may be thrown away.
        this.probers = () -> subscription
                .clients()
                .receiver()
                .topicName(subscription.topic())
                .subscriptionName(subscription.name())
                .disableAutoComplete()
                .buildAsyncClient();
    }

    /** Begins to take messages. Repeated calls do nothing. */
    public void start() {
        processor.start();
    }

    /** What is in the way of reading; empty where nothing is seen. Asks the subscription itself, by looking at a message. */
    public Optional<String> problem() {
        ServiceBusReceiverAsyncClient asked = prober.updateAndGet(known -> known == null ? probers.get() : known);
        try {
            asked.peekMessage(0).timeout(ANSWER_PATIENCE).block();
            return Optional.empty();
        } catch (RuntimeException e) {
            // Whatever the client throws (and it throws of many kinds), the subscription cannot be read just now. A
            // client
            // whose first question was given up, on a machine that was busy starting, has stayed without an answer for
            // ever.
            closeProber();
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void closeProber() {
        ServiceBusReceiverAsyncClient known = prober.getAndSet(null);
        if (known != null) {
            known.close();
        }
    }

    private void report(ServiceBusErrorContext error) {
        meters.failed();
        log.warn(
                "Service Bus ({} of {}): {}",
                error.getErrorSource(),
                error.getEntityPath(),
                String.valueOf(error.getException().getMessage()));
        log.debug("Service Bus error", error.getException());
    }

    /** Stops taking messages. What is in hand stays with Service Bus; close the log first, so that nothing waits for it. */
    @Override
    public void close() {
        try {
            handler.stop(SETTLEMENT_PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        processor.close();
        closeProber();
    }
}
