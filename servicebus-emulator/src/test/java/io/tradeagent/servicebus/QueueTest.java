package io.tradeagent.servicebus;

import static io.tradeagent.servicebus.EmulatorExtension.SOON;
import static io.tradeagent.servicebus.EmulatorExtension.receiveNow;
import static io.tradeagent.servicebus.EmulatorExtension.receiveOne;
import static io.tradeagent.servicebus.EmulatorExtension.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.azure.messaging.servicebus.ServiceBusException;
import com.azure.messaging.servicebus.ServiceBusFailureReason;
import com.azure.messaging.servicebus.ServiceBusMessage;
import com.azure.messaging.servicebus.ServiceBusReceivedMessage;
import com.azure.messaging.servicebus.ServiceBusReceiverClient;
import com.azure.messaging.servicebus.ServiceBusSenderClient;
import com.azure.messaging.servicebus.models.AbandonOptions;
import com.azure.messaging.servicebus.models.DeadLetterOptions;
import com.azure.messaging.servicebus.models.ServiceBusReceiveMode;
import com.azure.messaging.servicebus.models.SubQueue;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Peek-lock and what ends it, with the Java client. */
class QueueTest {
    private static final Duration LOCK = Duration.ofSeconds(30);

    @RegisterExtension
    static final EmulatorExtension BUS = new EmulatorExtension(EmulatorConfig.builder()
            .queue("plain")
            .queue("deleted")
            .queue("renewed", EmulatorExtension.settings().lockDuration(LOCK))
            .queue("expiring-lock", EmulatorExtension.settings().lockDuration(LOCK))
            .queue("abandoned", EmulatorExtension.settings().maxDeliveryCount(3))
            .queue("dead-lettered")
            .queue("deferred")
            .queue("peeked")
            .build());

    @Test
    void carriesAMessageWithAllItsProperties() {
        try (ServiceBusSenderClient sender = BUS.sender("plain");
                ServiceBusReceiverClient receiver = BUS.receiver("plain")) {
            ServiceBusMessage message = new ServiceBusMessage("hello")
                    .setMessageId("m-1")
                    .setContentType("application/json")
                    .setCorrelationId("c-1")
                    .setSubject("greeting")
                    .setReplyTo("back");
            message.getApplicationProperties().put("tenant", "t1");
            message.getApplicationProperties().put("count", 42L);
            sender.sendMessage(message);

            ServiceBusReceivedMessage received = receiveOne(receiver);
            assertThat(received.getBody()).hasToString("hello");
            assertThat(received.getMessageId()).isEqualTo("m-1");
            assertThat(received.getContentType()).isEqualTo("application/json");
            assertThat(received.getCorrelationId()).isEqualTo("c-1");
            assertThat(received.getSubject()).isEqualTo("greeting");
            assertThat(received.getReplyTo()).isEqualTo("back");
            assertThat(received.getApplicationProperties())
                    .containsEntry("tenant", "t1")
                    .containsEntry("count", 42L);
            assertThat(received.getDeliveryCount()).isZero();
            assertThat(received.getSequenceNumber()).isPositive();
            assertThat(received.getEnqueuedTime()).isNotNull();
            assertThat(received.getLockToken()).isNotNull();
            assertThat(received.getLockedUntil()).isAfter(received.getEnqueuedTime());

            receiver.complete(received);
            assertThat(receiver.peekMessages(10)).isEmpty();
        }
    }

    @Test
    void deletesAtOnceInReceiveAndDelete() {
        try (ServiceBusSenderClient sender = BUS.sender("deleted");
                ServiceBusReceiverClient receiver = BUS.client()
                        .receiver()
                        .queueName("deleted")
                        .receiveMode(ServiceBusReceiveMode.RECEIVE_AND_DELETE)
                        .buildClient()) {
            send(sender, "gone");
            assertThat(receiveOne(receiver).getBody()).hasToString("gone");
            assertThat(receiver.peekMessages(10)).isEmpty();
        }
    }

    @Test
    void renewsALock() {
        try (ServiceBusSenderClient sender = BUS.sender("renewed");
                ServiceBusReceiverClient receiver = BUS.receiver("renewed")) {
            send(sender, "long work");
            ServiceBusReceivedMessage received = receiveOne(receiver);
            OffsetDateTime before = received.getLockedUntil();
            BUS.clock().advance(Duration.ofSeconds(20));
            assertThat(receiver.renewMessageLock(received)).isAfter(before.plusSeconds(19));
            BUS.clock().advance(Duration.ofSeconds(20));
            receiver.complete(received);
        }
    }

    @Test
    void deliversAgainWhenALockExpiresAndRefusesTheOldLock() {
        try (ServiceBusSenderClient sender = BUS.sender("expiring-lock");
                ServiceBusReceiverClient receiver = BUS.receiver("expiring-lock")) {
            send(sender, "slow");
            ServiceBusReceivedMessage first = receiveOne(receiver);
            BUS.clock().advance(LOCK);
            ServiceBusReceivedMessage second = receiveOne(receiver);
            assertThat(second.getDeliveryCount()).isEqualTo(1);
            assertThatExceptionOfType(ServiceBusException.class)
                    .isThrownBy(() -> receiver.complete(first))
                    .satisfies(e -> assertThat(e.getReason()).isEqualTo(ServiceBusFailureReason.MESSAGE_LOCK_LOST));
            receiver.complete(second);
        }
    }

    @Test
    void deadLettersWhatWasAbandonedTooOften() {
        try (ServiceBusSenderClient sender = BUS.sender("abandoned");
                ServiceBusReceiverClient receiver = BUS.receiver("abandoned");
                ServiceBusReceiverClient dead = deadLetters("abandoned")) {
            send(sender, "poison");
            for (int delivery = 0; delivery < 3; delivery++) {
                ServiceBusReceivedMessage received = receiveOne(receiver);
                assertThat(received.getDeliveryCount()).isEqualTo(delivery);
                receiver.abandon(received, new AbandonOptions().setPropertiesToModify(Map.of("try", delivery)));
            }
            assertThat(receiveNow(receiver)).isEmpty();
            ServiceBusReceivedMessage buried = receiveOne(dead);
            assertThat(buried.getDeadLetterReason()).isEqualTo("MaxDeliveryCountExceeded");
            assertThat(buried.getApplicationProperties()).containsEntry("try", 2);
            dead.complete(buried);
        }
    }

    @Test
    void deadLettersWithReasonDescriptionAndProperties() {
        try (ServiceBusSenderClient sender = BUS.sender("dead-lettered");
                ServiceBusReceiverClient receiver = BUS.receiver("dead-lettered");
                ServiceBusReceiverClient dead = deadLetters("dead-lettered")) {
            send(sender, "bad");
            receiver.deadLetter(
                    receiveOne(receiver),
                    new DeadLetterOptions()
                            .setDeadLetterReason("InvalidContract")
                            .setDeadLetterErrorDescription("no account")
                            .setPropertiesToModify(Map.of("checked-by", "test")));
            ServiceBusReceivedMessage buried = receiveOne(dead);
            assertThat(buried.getBody()).hasToString("bad");
            assertThat(buried.getDeadLetterReason()).isEqualTo("InvalidContract");
            assertThat(buried.getDeadLetterErrorDescription()).isEqualTo("no account");
            assertThat(buried.getDeadLetterSource()).isEqualTo("dead-lettered");
            assertThat(buried.getApplicationProperties()).containsEntry("checked-by", "test");
            dead.complete(buried);
            assertThat(dead.peekMessages(10)).isEmpty();
        }
    }

    @Test
    void defersAndGivesBackBySequenceNumber() {
        try (ServiceBusSenderClient sender = BUS.sender("deferred");
                ServiceBusReceiverClient receiver = BUS.receiver("deferred")) {
            send(sender, "later");
            ServiceBusReceivedMessage received = receiveOne(receiver);
            receiver.defer(received);
            assertThat(receiveNow(receiver)).isEmpty();
            ServiceBusReceivedMessage again = receiver.receiveDeferredMessage(received.getSequenceNumber());
            assertThat(again.getBody()).hasToString("later");
            receiver.complete(again);
            assertThat(receiver.peekMessages(10)).isEmpty();
        }
    }

    @Test
    void peeksWithoutLocking() {
        try (ServiceBusSenderClient sender = BUS.sender("peeked");
                ServiceBusReceiverClient receiver = BUS.receiver("peeked")) {
            send(sender, "one", "two");
            assertThat(receiver.peekMessages(5))
                    .extracting(m -> m.getBody().toString())
                    .containsExactly("one", "two");
            assertThat(receiver.receiveMessages(2, SOON).stream().peek(receiver::complete))
                    .hasSize(2);
        }
    }

    private static ServiceBusReceiverClient deadLetters(String queue) {
        return BUS.client()
                .receiver()
                .queueName(queue)
                .subQueue(SubQueue.DEAD_LETTER_QUEUE)
                .disableAutoComplete()
                .buildClient();
    }
}
