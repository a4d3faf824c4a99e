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
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Who gets in, with the Java client. */
class SecurityTest {
    private static final String KEY = "the-right-key";
    private static final ManualClock CLOCK = new ManualClock();
    private static final ServiceBusEmulator EMULATOR = ServiceBusEmulator.builder()
            .sharedAccessKey("local", KEY)
            .tokenClock(CLOCK)
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
                "sb://localhost/mine", "local", KEY, CLOCK.instant().plusSeconds(60));
        try (ServiceBusSenderClient sender = withToken(token, "mine")) {
            sender.sendMessage(new ServiceBusMessage("hello"));
        }
        assertRefused(withToken(token, "other"));
    }

    @Test
    void refusesAnExpiredToken() {
        assertRefused(withToken(
                SasTokens.sign(
                        "sb://localhost/mine", "local", KEY, CLOCK.instant().minusSeconds(1)),
                "mine"));
    }

    @Test
    void cutsOffALinkWhoseTokenRunsOut() {
        try (ServiceBusSenderClient sender = withToken(token(Duration.ofMinutes(1)), "mine")) {
            sender.sendMessage(new ServiceBusMessage("in time"));
            CLOCK.advance(Duration.ofMinutes(1));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThatExceptionOfType(ServiceBusException.class)
                            .isThrownBy(() -> sender.sendMessage(new ServiceBusMessage("too late")))
                            .satisfies(e -> assertThat(e.getReason()).isEqualTo(ServiceBusFailureReason.UNAUTHORIZED)));
        }
    }

    /** The client is told that a token lasts two seconds, so that it renews every second; in truth each lasts a minute. */
    @Test
    void keepsALinkWhoseTokenIsRenewed() {
        AtomicInteger issued = new AtomicInteger();
        TokenCredential renewedOften = request -> {
            issued.incrementAndGet();
            return Mono.just(new AccessToken(
                    token(Duration.ofMinutes(1)), OffsetDateTime.now().plusSeconds(3)));
        };
        List<String> received = new CopyOnWriteArrayList<>();
        List<Throwable> errors = new CopyOnWriteArrayList<>();
        try (ServiceBusProcessorClient processor = EmulatorExtension.client(EMULATOR.connectionString())
                .credential("localhost", renewedOften)
                .processor()
                .queueName("renewed")
                .processMessage(context -> received.add(context.getMessage().getMessageId()))
                .processError(error -> errors.add(error.getException()))
                .buildProcessorClient()) {
            processor.start();
            for (int round = 0; round < 2; round++) {
                int before = issued.get();
                // When the second new token is asked for, the first one has arrived.
                await().atMost(SOON).until(() -> issued.get() >= before + 2);
                CLOCK.advance(Duration.ofSeconds(40));
            }
            int before = issued.get();
            await().atMost(SOON).until(() -> issued.get() >= before + 2);
            try (ServiceBusSenderClient sender = withToken(
                    SasTokens.sign(
                            "sb://localhost/renewed",
                            "local",
                            KEY,
                            CLOCK.instant().plusSeconds(600)),
                    "renewed")) {
                sender.sendMessage(new ServiceBusMessage("x").setMessageId("later"));
            }
            await().atMost(SOON).until(() -> received.contains("later"));
            assertThat(errors).isEmpty();
        }
    }

    private static String token(Duration life) {
        return SasTokens.sign("sb://localhost/", "local", KEY, CLOCK.instant().plus(life));
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
