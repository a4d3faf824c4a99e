package io.tradeagent.servicebus;

import static io.tradeagent.servicebus.EmulatorExtension.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.messaging.servicebus.ServiceBusException;
import com.azure.messaging.servicebus.ServiceBusFailureReason;
import com.azure.messaging.servicebus.ServiceBusMessage;
import com.azure.messaging.servicebus.ServiceBusProcessorClient;
import com.azure.messaging.servicebus.ServiceBusSenderClient;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Who gets in, with the Java client. */
class SecurityTest {
    private static final String KEY = "the-right-key";
    private static final ServiceBusEmulator EMULATOR = ServiceBusEmulator.builder()
            .sharedAccessKey("local", KEY)
            .config(EmulatorConfig.builder()
                    .queue("mine")
                    .queue("other")
                    .queue("renewed")
                    .build())
            .start();

    @AfterAll
    static void stop() {
        EMULATOR.close();
    }

    @Test
    void refusesASignatureWithAnotherKey() {
        assertRefused(sender(EMULATOR.connectionString().replace(KEY, "another-key"), "mine"));
    }

    @Test
    void refusesAnUnknownKeyName() {
        assertRefused(sender(EMULATOR.connectionString().replace("KeyName=local", "KeyName=nobody"), "mine"));
    }

    @Test
    void tellsAProcessorToo() {
        List<Throwable> errors = new CopyOnWriteArrayList<>();
        try (ServiceBusProcessorClient processor = EmulatorExtension.client(
                        EMULATOR.connectionString().replace(KEY, "another-key"))
                .processor()
                .queueName("mine")
                .processMessage(message -> {})
                .processError(error -> errors.add(error.getException()))
                .buildProcessorClient()) {
            processor.start();
            await().atMost(SOON).until(() -> !errors.isEmpty());
        }
        assertThat(errors.getFirst())
                .isInstanceOfSatisfying(
                        ServiceBusException.class,
                        e -> assertThat(e.getReason()).isEqualTo(ServiceBusFailureReason.UNAUTHORIZED));
    }

    @Test
    void takesATokenForTheEntityOnly() {
        String token = SasTokens.sign(
                "sb://localhost/mine", "local", KEY, Instant.now().plusSeconds(60));
        try (ServiceBusSenderClient sender = withToken(token, "mine")) {
            sender.sendMessage(new ServiceBusMessage("hello"));
        }
        assertRefused(withToken(token, "other"));
    }

    @Test
    void refusesAnExpiredToken() {
        assertRefused(withToken(
                SasTokens.sign(
                        "sb://localhost/mine", "local", KEY, Instant.now().minusSeconds(1)),
                "mine"));
    }

    @Test
    void cutsOffALinkWhoseTokenRunsOut() {
        String token = SasTokens.sign(
                "sb://localhost/mine", "local", KEY, Instant.now().plusSeconds(2));
        try (ServiceBusSenderClient sender = withToken(token, "mine")) {
            sender.sendMessage(new ServiceBusMessage("in time"));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThatExceptionOfType(ServiceBusException.class)
                            .isThrownBy(() -> sender.sendMessage(new ServiceBusMessage("too late"))));
        }
    }

    @Test
    void keepsALinkWhoseTokenIsRenewed() {
        AtomicInteger issued = new AtomicInteger();
        TokenCredential shortLived = request -> {
            issued.incrementAndGet();
            Instant expiry = Instant.now().plusSeconds(3);
            return Mono.just(new AccessToken(
                    SasTokens.sign("sb://localhost/renewed", "local", KEY, expiry), expiry.atOffset(ZoneOffset.UTC)));
        };
        List<String> received = new CopyOnWriteArrayList<>();
        List<Throwable> errors = new CopyOnWriteArrayList<>();
        try (ServiceBusSenderClient sender = sender(EMULATOR.connectionString(), "renewed");
                ServiceBusProcessorClient processor = EmulatorExtension.client(EMULATOR.connectionString())
                        .credential("localhost", shortLived)
                        .processor()
                        .queueName("renewed")
                        .processMessage(
                                context -> received.add(context.getMessage().getMessageId()))
                        .processError(error -> errors.add(error.getException()))
                        .buildProcessorClient()) {
            processor.start();
            await().atMost(SOON).until(() -> issued.get() > 5);
            sender.sendMessage(new ServiceBusMessage("x").setMessageId("later"));
            await().atMost(SOON).until(() -> received.contains("later"));
            assertThat(errors).isEmpty();
        }
    }

    private static void assertRefused(ServiceBusSenderClient sender) {
        try (sender) {
            assertThatExceptionOfType(ServiceBusException.class)
                    .isThrownBy(() -> sender.sendMessage(new ServiceBusMessage("x")))
                    .satisfies(e -> assertThat(e.getReason()).isEqualTo(ServiceBusFailureReason.UNAUTHORIZED))
                    .satisfies(
                            e -> assertThat(e.getMessage()).doesNotContain(KEY).doesNotContain("sig="));
        }
    }

    private static ServiceBusSenderClient sender(String connectionString, String queue) {
        return EmulatorExtension.client(connectionString)
                .sender()
                .queueName(queue)
                .buildClient();
    }

    private static ServiceBusSenderClient withToken(String token, String queue) {
        return EmulatorExtension.client("Endpoint=sb://localhost:" + EMULATOR.port() + ";SharedAccessSignature=" + token
                        + ";UseDevelopmentEmulator=true")
                .sender()
                .queueName(queue)
                .buildClient();
    }
}
