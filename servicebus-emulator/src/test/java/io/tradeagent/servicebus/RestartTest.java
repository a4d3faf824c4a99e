package io.tradeagent.servicebus;

import static io.tradeagent.servicebus.EmulatorExtension.receiveOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.azure.messaging.servicebus.ServiceBusMessage;
import com.azure.messaging.servicebus.ServiceBusProcessorClient;
import com.azure.messaging.servicebus.ServiceBusReceivedMessage;
import com.azure.messaging.servicebus.ServiceBusReceiverClient;
import com.azure.messaging.servicebus.ServiceBusSenderClient;
import com.azure.messaging.servicebus.models.DeadLetterOptions;
import com.azure.messaging.servicebus.models.SubQueue;
import io.tradeagent.servicebus.journal.JournalException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What survives a stop, a crash and a start, with the Java client. */
class RestartTest {
    private static final EmulatorConfig CONFIG = EmulatorConfig.builder()
            .queue("q")
            .queue("sessions", EmulatorExtension.settings().requiringSessions())
            .subscription("t", "s")
            .build();

    @TempDir
    Path data;

    @Test
    void keepsMessagesInEveryStateAcrossACleanStop() {
        long deferred;
        try (ServiceBusEmulator first = start(0)) {
            deferred = fill(first);
        }
        try (ServiceBusEmulator second = start(0)) {
            verify(second, deferred);
        }
    }

    /** A copy of the data directory of a running emulator is what a crash at that moment leaves behind. */
    @Test
    void keepsTheSameAcrossACrash(@TempDir Path crashed) throws IOException {
        long deferred;
        try (ServiceBusEmulator first = start(0)) {
            deferred = fill(first);
            copy(data, crashed);
        }
        try (ServiceBusEmulator second = ServiceBusEmulator.builder()
                .sharedAccessKey("local", "secret")
                .config(CONFIG)
                .dataDirectory(crashed)
                .start()) {
            verify(second, deferred);
        }
    }

    @Test
    void theSameClientsGoOnAfterARestartOnTheSamePort() {
        ServiceBusEmulator emulator = start(0);
        int port = emulator.port();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        try (ServiceBusSenderClient sender = EmulatorExtension.client(emulator.connectionString())
                        .sender()
                        .topicName("t")
                        .buildClient();
                ServiceBusProcessorClient processor = EmulatorExtension.client(emulator.connectionString())
                        .processor()
                        .topicName("t")
                        .subscriptionName("s")
                        .processMessage(context ->
                                seen.add(context.getMessage().getBody().toString()))
                        .processError(error -> {})
                        .buildProcessorClient()) {
            processor.start();
            sender.sendMessage(new ServiceBusMessage("before"));
            await().atMost(Duration.ofSeconds(10)).until(() -> seen.contains("before"));
            emulator.close();
            emulator = start(port);
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
                sender.sendMessage(new ServiceBusMessage("after"));
                return true;
            });
            await().atMost(Duration.ofSeconds(30)).until(() -> seen.contains("after"));
        } finally {
            emulator.close();
        }
    }

    @Test
    void refusesATakenPortAndADirectoryInUse() {
        try (ServiceBusEmulator first = start(0)) {
            assertThatExceptionOfType(PortInUseException.class)
                    .isThrownBy(() ->
                            ServiceBusEmulator.builder().port(first.port()).start())
                    .satisfies(e -> assertThat(e.port()).isEqualTo(first.port()));
            assertThatExceptionOfType(JournalException.class).isThrownBy(() -> start(0));
        }
    }

    @Test
    void leavesNoThreadBehind() {
        ServiceBusEmulator emulator = start(0);
        String thread = "servicebus-emulator-" + emulator.port();
        assertThat(threadNames()).contains(thread);
        emulator.close();
        emulator.close();
        assertThat(threadNames()).doesNotContain(thread);
    }

    /** Returns the sequence number of a deferred message. */
    private static long fill(ServiceBusEmulator emulator) {
        try (ServiceBusSenderClient sender = sender(emulator, "q");
                ServiceBusReceiverClient receiver = receiver(emulator)) {
            for (String body : new String[] {"completed", "dead", "deferred", "abandoned", "locked"}) {
                sender.sendMessage(new ServiceBusMessage(body).setMessageId("id-" + body));
            }
            sender.scheduleMessage(
                    new ServiceBusMessage("scheduled"), OffsetDateTime.now().plusHours(1));
            receiver.complete(receiveOne(receiver));
            receiver.deadLetter(receiveOne(receiver), new DeadLetterOptions().setDeadLetterReason("why"));
            ServiceBusReceivedMessage deferred = receiveOne(receiver);
            receiver.defer(deferred);
            receiver.abandon(receiveOne(receiver));
            assertThat(receiveOne(receiver).getBody()).hasToString("abandoned");
            try (ServiceBusSenderClient sessionSender = sender(emulator, "sessions")) {
                sessionSender.sendMessage(new ServiceBusMessage("in session").setSessionId("A"));
            }
            try (ServiceBusReceiverClient session = session(emulator)) {
                session.setSessionState("state".getBytes(StandardCharsets.UTF_8));
            }
            return deferred.getSequenceNumber();
        }
    }

    private static void verify(ServiceBusEmulator emulator, long deferred) {
        try (ServiceBusSenderClient sender = sender(emulator, "q");
                ServiceBusReceiverClient receiver = receiver(emulator);
                ServiceBusReceiverClient dead = EmulatorExtension.client(emulator.connectionString())
                        .receiver()
                        .queueName("q")
                        .subQueue(SubQueue.DEAD_LETTER_QUEUE)
                        .buildClient();
                ServiceBusReceiverClient session = session(emulator)) {
            assertThat(receiver.peekMessages(10))
                    .extracting(message -> message.getBody().toString())
                    .containsExactly("deferred", "abandoned", "locked", "scheduled");
            ServiceBusReceivedMessage abandoned = receiveOne(receiver);
            assertThat(abandoned.getMessageId()).isEqualTo("id-abandoned");
            assertThat(abandoned.getDeliveryCount()).isEqualTo(1);
            ServiceBusReceivedMessage locked = receiveOne(receiver);
            assertThat(locked.getBody()).hasToString("locked");
            assertThat(receiver.receiveDeferredMessage(deferred).getBody()).hasToString("deferred");
            assertThat(receiveOne(dead).getDeadLetterReason()).isEqualTo("why");
            assertThat(session.getSessionState())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("state");
            assertThat(receiveOne(session).getBody()).hasToString("in session");
            sender.sendMessage(new ServiceBusMessage("new"));
            assertThat(receiveOne(receiver).getSequenceNumber()).isGreaterThan(locked.getSequenceNumber() + 1);
        }
    }

    private ServiceBusEmulator start(int port) {
        return ServiceBusEmulator.builder()
                .port(port)
                .sharedAccessKey("local", "secret")
                .config(CONFIG)
                .dataDirectory(data)
                .start();
    }

    private static ServiceBusSenderClient sender(ServiceBusEmulator emulator, String queue) {
        return EmulatorExtension.client(emulator.connectionString())
                .sender()
                .queueName(queue)
                .buildClient();
    }

    private static ServiceBusReceiverClient receiver(ServiceBusEmulator emulator) {
        return EmulatorExtension.client(emulator.connectionString())
                .receiver()
                .queueName("q")
                .disableAutoComplete()
                .maxAutoLockRenewDuration(Duration.ZERO)
                .buildClient();
    }

    private static ServiceBusReceiverClient session(ServiceBusEmulator emulator) {
        return EmulatorExtension.client(emulator.connectionString())
                .sessionReceiver()
                .queueName("sessions")
                .disableAutoComplete()
                .maxAutoLockRenewDuration(Duration.ZERO)
                .buildClient()
                .acceptSession("A");
    }

    private static Stream<String> threadNames() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
