package io.tradeagent.servicebus;

import static io.tradeagent.servicebus.EmulatorExtension.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.azure.core.amqp.exception.AmqpErrorCondition;
import com.azure.core.amqp.exception.AmqpException;
import com.azure.messaging.servicebus.ServiceBusException;
import com.azure.messaging.servicebus.ServiceBusMessage;
import com.azure.messaging.servicebus.ServiceBusProcessorClient;
import com.azure.messaging.servicebus.ServiceBusReceivedMessage;
import com.azure.messaging.servicebus.ServiceBusReceiverClient;
import com.azure.messaging.servicebus.ServiceBusSenderClient;
import com.azure.messaging.servicebus.ServiceBusSessionReceiverClient;
import com.azure.messaging.servicebus.models.SubQueue;
import io.tradeagent.servicebus.entity.EntitySettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessions, with the Java client. */
class SessionTest {
    private static final Duration LOCK = Duration.ofSeconds(30);

    @RegisterExtension
    static final EmulatorExtension BUS = new EmulatorExtension(EmulatorConfig.builder()
            .queue("ordered", sessionful())
            .queue("exclusive", sessionful())
            .queue("next", sessionful())
            .queue("state", sessionful())
            .queue("expiring", sessionful())
            .queue("processed", sessionful())
            .queue("plain")
            .subscription("topic", "sessions", sessionful())
            .build());

    private static EntitySettings sessionful() {
        return EmulatorExtension.settings().requiringSessions().lockDuration(LOCK);
    }

    @Test
    void deliversASessionInOrderToItsOwner() {
        send("ordered", "A", "1", "2", "3");
        send("ordered", "B", "other");
        try (ServiceBusReceiverClient a = sessions("ordered").acceptSession("A")) {
            List<String> bodies = new ArrayList<>();
            while (bodies.size() < 3) {
                for (ServiceBusReceivedMessage message : a.receiveMessages(3, SOON)) {
                    bodies.add(message.getBody().toString());
                    a.complete(message);
                }
            }
            assertThat(bodies).containsExactly("1", "2", "3");
            assertThat(a.getSessionId()).isEqualTo("A");
        }
    }

    @Test
    void refusesASecondOwner() {
        try (ServiceBusReceiverClient owner = sessions("exclusive").acceptSession("A");
                ServiceBusSessionReceiverClient others = sessions("exclusive")) {
            assertThat(owner.getSessionId()).isEqualTo("A");
            assertThatExceptionOfType(AmqpException.class)
                    .isThrownBy(() -> others.acceptSession("A"))
                    .satisfies(e ->
                            assertThat(e.getErrorCondition()).isEqualTo(AmqpErrorCondition.SESSION_CANNOT_BE_LOCKED));
        }
        try (ServiceBusReceiverClient again = sessions("exclusive").acceptSession("A")) {
            assertThat(again.getSessionId()).isEqualTo("A");
        }
    }

    @Test
    void offersTheNextFreeSession() {
        send("next", "A", "a");
        send("next", "B", "b");
        try (ServiceBusReceiverClient first = sessions("next").acceptNextSession();
                ServiceBusReceiverClient second = sessions("next").acceptNextSession()) {
            assertThat(List.of(first.getSessionId(), second.getSessionId())).containsExactly("A", "B");
        }
    }

    @Test
    void keepsTheStateOfASession() {
        try (ServiceBusReceiverClient receiver = sessions("state").acceptSession("A")) {
            assertThat(receiver.getSessionState()).isNull();
            receiver.setSessionState("step 2".getBytes(StandardCharsets.UTF_8));
        }
        try (ServiceBusReceiverClient receiver = sessions("state").acceptSession("A")) {
            assertThat(receiver.getSessionState())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("step 2");
            receiver.setSessionState(null);
            assertThat(receiver.getSessionState()).isNull();
        }
    }

    @Test
    void aSessionLockIsRenewedOrExpiresWithItsMessages() {
        send("expiring", "A", "1");
        try (ServiceBusReceiverClient first = sessions("expiring").acceptSession("A")) {
            ServiceBusReceivedMessage message = EmulatorExtension.receiveOne(first);
            BUS.clock().advance(Duration.ofSeconds(20));
            assertThat(first.renewSessionLock()).isAfter(message.getLockedUntil());
            BUS.clock().advance(Duration.ofSeconds(20));
            BUS.clock().advance(Duration.ofSeconds(20));
            try (ServiceBusReceiverClient second = await().atMost(SOON)
                    .ignoreExceptions()
                    .until(() -> sessions("expiring").acceptSession("A"), receiver -> true)) {
                ServiceBusReceivedMessage again = EmulatorExtension.receiveOne(second);
                assertThat(again.getDeliveryCount()).isEqualTo(1);
                second.complete(again);
            }
        }
    }

    @Test
    void aProcessorWaitsForSessionsThatComeLater() {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        List<Throwable> errors = new CopyOnWriteArrayList<>();
        try (ServiceBusProcessorClient processor = BUS.client()
                .sessionProcessor()
                .queueName("processed")
                .maxConcurrentSessions(2)
                .sessionIdleTimeout(Duration.ofMillis(500))
                .processMessage(context -> seen.add(context.getMessage().getSessionId()
                        + context.getMessage().getBody()))
                .processError(error -> errors.add(error.getException()))
                .buildProcessorClient()) {
            processor.start();
            for (String session : List.of("A", "B", "C", "D")) {
                send("processed", session, "1");
                await().atMost(SOON).until(() -> seen.contains(session + "1"));
            }
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void refusesAPlainReceiverAndAMessageWithoutSession() {
        try (ServiceBusSenderClient sender = BUS.sender("ordered");
                ServiceBusReceiverClient receiver = BUS.receiver("ordered")) {
            assertThatExceptionOfType(ServiceBusException.class)
                    .isThrownBy(() -> sender.sendMessage(new ServiceBusMessage("no session")));
            assertThatExceptionOfType(Exception.class)
                    .isThrownBy(() -> receiver.receiveMessages(1, SOON).stream().toList());
        }
    }

    @Test
    void deadLettersAMessageWithoutSessionInASubscription() {
        try (ServiceBusSenderClient sender =
                        BUS.client().sender().topicName("topic").buildClient();
                ServiceBusReceiverClient dead = BUS.client()
                        .receiver()
                        .topicName("topic")
                        .subscriptionName("sessions")
                        .subQueue(SubQueue.DEAD_LETTER_QUEUE)
                        .buildClient()) {
            sender.sendMessage(new ServiceBusMessage("no session"));
            assertThat(EmulatorExtension.receiveOne(dead).getDeadLetterReason()).isEqualTo("Session ID is null.");
        }
    }

    private static ServiceBusSessionReceiverClient sessions(String queue) {
        return BUS.client()
                .sessionReceiver()
                .queueName(queue)
                .disableAutoComplete()
                .maxAutoLockRenewDuration(Duration.ZERO)
                .buildClient();
    }

    private static void send(String queue, String session, String... bodies) {
        try (ServiceBusSenderClient sender = BUS.sender(queue)) {
            for (String body : bodies) {
                sender.sendMessage(new ServiceBusMessage(body).setSessionId(session));
            }
        }
    }
}
