package io.tradeagent.servicebus;

import static io.tradeagent.servicebus.EmulatorExtension.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.azure.messaging.servicebus.ServiceBusErrorContext;
import com.azure.messaging.servicebus.ServiceBusException;
import com.azure.messaging.servicebus.ServiceBusFailureReason;
import com.azure.messaging.servicebus.ServiceBusMessage;
import com.azure.messaging.servicebus.ServiceBusMessageBatch;
import com.azure.messaging.servicebus.ServiceBusProcessorClient;
import com.azure.messaging.servicebus.ServiceBusReceivedMessage;
import com.azure.messaging.servicebus.ServiceBusReceivedMessageContext;
import com.azure.messaging.servicebus.ServiceBusReceiverClient;
import com.azure.messaging.servicebus.ServiceBusSenderClient;
import com.azure.messaging.servicebus.models.ServiceBusReceiveMode;
import com.azure.messaging.servicebus.models.SubQueue;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Topics, batches, schedules and expiry, with the Java client and its processor. */
class TopicTest {
    @RegisterExtension
    static final EmulatorExtension BUS = new EmulatorExtension(EmulatorConfig.builder()
            .subscription("news", "first")
            .subscription("news", "second")
            .subscription("batched", "all")
            .subscription("scheduled", "all")
            .subscription("expiring", "all", EmulatorExtension.settings().deadLetteringExpired())
            .subscription("short", "all", EmulatorExtension.settings().timeToLive(Duration.ofSeconds(30)))
            .subscription("restarted", "all")
            .topic("empty")
            .build());

    private final BlockingQueue<ServiceBusReceivedMessage> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<Throwable> errors = new LinkedBlockingQueue<>();

    @Test
    void givesEverySubscriptionEveryMessageInAnyCaseOfTheName() throws InterruptedException {
        try (ServiceBusSenderClient sender = sender("NEWS");
                ServiceBusProcessorClient first = processor("news", "First", this::complete);
                ServiceBusProcessorClient second = processor("News", "second", this::complete)) {
            first.start();
            second.start();
            sender.sendMessage(new ServiceBusMessage("extra"));
            assertThat(List.of(next(), next())).containsExactly("extra", "extra");
            await().atMost(SOON)
                    .until(() -> peek("news", "first").isEmpty()
                            && peek("news", "second").isEmpty());
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void takesBatchesAndMessagesUpToTheLimit() throws InterruptedException {
        try (ServiceBusSenderClient sender = sender("batched");
                ServiceBusProcessorClient processor = processor("batched", "all", this::complete)) {
            sender.sendMessages(List.of(new ServiceBusMessage("1"), new ServiceBusMessage("2")));
            ServiceBusMessageBatch batch = sender.createMessageBatch();
            assertThat(batch.getMaxSizeInBytes()).isEqualTo(256 * 1024);
            String large = "x".repeat(200 * 1024);
            assertThat(batch.tryAddMessage(new ServiceBusMessage(large))).isTrue();
            assertThat(batch.tryAddMessage(new ServiceBusMessage(large))).isFalse();
            sender.sendMessages(batch);
            sender.sendMessage(new ServiceBusMessage("x".repeat(240 * 1024)));
            processor.start();
            assertThat(List.of(next(), next(), next(), next()))
                    .containsExactly("1", "2", large, "x".repeat(240 * 1024));
            assertThatExceptionOfType(ServiceBusException.class)
                    .isThrownBy(() -> sender.sendMessage(new ServiceBusMessage("x".repeat(257 * 1024))))
                    .satisfies(e -> assertThat(e.getReason()).isEqualTo(ServiceBusFailureReason.MESSAGE_SIZE_EXCEEDED));
        }
    }

    @Test
    void schedulesAndCancels() {
        try (ServiceBusSenderClient sender = sender("scheduled");
                ServiceBusReceiverClient receiver = receiver("scheduled", "all")) {
            OffsetDateTime later =
                    BUS.clock().instant().atOffset(ZoneOffset.UTC).plusHours(2);
            long kept = sender.scheduleMessage(new ServiceBusMessage("kept"), later);
            long cancelled = sender.scheduleMessage(new ServiceBusMessage("cancelled"), later);
            assertThat(cancelled).isGreaterThan(kept);
            assertThat(receiver.peekMessages(10)).isEmpty();
            sender.cancelScheduledMessage(cancelled);
            BUS.clock().advance(Duration.ofHours(3));
            ServiceBusReceivedMessage message = EmulatorExtension.receiveOne(receiver);
            assertThat(message.getBody()).hasToString("kept");
            receiver.complete(message);
            assertThat(receiver.peekMessages(10)).isEmpty();
        }
    }

    @Test
    void deadLettersWhatExpired() {
        try (ServiceBusSenderClient sender = sender("expiring");
                ServiceBusReceiverClient dead = BUS.client()
                        .receiver()
                        .topicName("expiring")
                        .subscriptionName("all")
                        .subQueue(SubQueue.DEAD_LETTER_QUEUE)
                        .buildClient()) {
            sender.sendMessage(new ServiceBusMessage("old").setTimeToLive(Duration.ofSeconds(60)));
            assertThat(peek("expiring", "all")).hasSize(1);
            BUS.clock().advance(Duration.ofSeconds(60));
            ServiceBusReceivedMessage buried = EmulatorExtension.receiveOne(dead);
            assertThat(buried.getDeadLetterReason()).isEqualTo("TTLExpiredException");
            assertThat(buried.getDeadLetterSource()).isEqualTo("expiring/subscriptions/all");
        }
    }

    @Test
    void discardsWhatOutlivesTheSubscriptionsLimit() {
        try (ServiceBusSenderClient sender = sender("short")) {
            sender.sendMessage(new ServiceBusMessage("old").setTimeToLive(Duration.ofDays(1)));
            assertThat(peek("short", "all")).hasSize(1);
            BUS.clock().advance(Duration.ofSeconds(30));
            await().atMost(SOON).until(() -> peek("short", "all").isEmpty());
        }
    }

    @Test
    void aProcessorStopsAndStarts() throws InterruptedException {
        try (ServiceBusSenderClient sender = sender("restarted");
                ServiceBusProcessorClient processor = processor("restarted", "all", this::complete)) {
            processor.start();
            sender.sendMessage(new ServiceBusMessage("before"));
            assertThat(next()).isEqualTo("before");
            processor.stop();
            sender.sendMessage(new ServiceBusMessage("after"));
            processor.start();
            assertThat(next()).isEqualTo("after");
        }
    }

    @Test
    void aSecondProcessorGetsWhatTheFirstLeftLockedWithoutWaitingForTheLock() throws InterruptedException {
        try (ServiceBusSenderClient sender = sender("restarted")) {
            sender.sendMessage(new ServiceBusMessage("left"));
            try (ServiceBusProcessorClient first = processor("restarted", "all", this::leave)) {
                first.start();
                assertThat(next()).isEqualTo("left");
            }
            try (ServiceBusProcessorClient second = processor("restarted", "all", this::complete)) {
                second.start();
                assertThat(next()).isEqualTo("left");
            }
        }
    }

    @Test
    void acceptsMessagesThatNobodySubscribedTo() {
        try (ServiceBusSenderClient sender = sender("empty")) {
            sender.sendMessage(new ServiceBusMessage("into the void"));
        }
    }

    @Test
    void refusesUnknownEntities() {
        try (ServiceBusSenderClient sender = sender("nowhere")) {
            assertThatExceptionOfType(ServiceBusException.class)
                    .isThrownBy(() -> sender.sendMessage(new ServiceBusMessage("x")))
                    .satisfies(e ->
                            assertThat(e.getReason()).isEqualTo(ServiceBusFailureReason.MESSAGING_ENTITY_NOT_FOUND));
        }
    }

    private void complete(ServiceBusReceivedMessageContext context) {
        context.complete();
        received.add(context.getMessage());
    }

    private void leave(ServiceBusReceivedMessageContext context) {
        received.add(context.getMessage());
    }

    private String next() throws InterruptedException {
        ServiceBusReceivedMessage message = received.poll(SOON.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(message).as("a message within %s; errors: %s", SOON, errors).isNotNull();
        return message.getBody().toString();
    }

    private static List<String> peek(String topic, String subscription) {
        try (ServiceBusReceiverClient receiver = receiver(topic, subscription)) {
            return receiver.peekMessages(10).stream()
                    .map(message -> message.getBody().toString())
                    .toList();
        }
    }

    private static ServiceBusSenderClient sender(String topic) {
        return BUS.client().sender().topicName(topic).buildClient();
    }

    private static ServiceBusReceiverClient receiver(String topic, String subscription) {
        return BUS.client()
                .receiver()
                .topicName(topic)
                .subscriptionName(subscription)
                .disableAutoComplete()
                .buildClient();
    }

    private ServiceBusProcessorClient processor(
            String topic, String subscription, Consumer<ServiceBusReceivedMessageContext> handler) {
        return BUS.client()
                .processor()
                .topicName(topic)
                .subscriptionName(subscription)
                .receiveMode(ServiceBusReceiveMode.PEEK_LOCK)
                .disableAutoComplete()
                .processMessage(handler)
                .processError((ServiceBusErrorContext error) -> errors.add(error.getException()))
                .buildProcessorClient();
    }
}
