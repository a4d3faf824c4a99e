package io.tradeagent.approval.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.azure.messaging.servicebus.ServiceBusMessage;
import com.azure.messaging.servicebus.ServiceBusReceivedMessage;
import io.tradeagent.approval.signing.SignedContent;
import io.tradeagent.approval.signing.SigningKey;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Where signatures are required, only what a known key signed reaches Kafka. */
class SignaturesIT {

    private static final String SECRET = "ab".repeat(32);
    private static final String FORMER_SECRET = "cd".repeat(32);

    @TempDir
    Path directory;

    @Test
    void onlyWhatAKnownKeySignedReachesKafka() throws Exception {
        Path keys = Files.writeString(
                directory.resolve("keys"), "ops-2026=%s\nops-2025=%s\n".formatted(SECRET, FORMER_SECRET));
        try (Stage stage = Stage.withEverything(directory);
                ConfigurableApplicationContext service = ApprovalConnectorApplication.start(arguments(stage, keys))) {
            assertThat(service.isRunning()).isTrue();
            Operator operator = new Operator(stage);
            ServiceBusMessage moved = signed(Operator.approval("moved"), SigningKey.of("ops-2026", SECRET));
            operator.send(
                    Operator.approval("unsigned"),
                    signed(Operator.approval("stranger"), SigningKey.of("ops-1999", SECRET)),
                    signed(Operator.approval("forged"), SigningKey.of("ops-2026", "ef".repeat(32))),
                    moved.setSubject("AuthReject"),
                    signed(Operator.approval("former"), SigningKey.of("ops-2025", FORMER_SECRET)),
                    signed(Operator.rejection("good"), SigningKey.of("ops-2026", SECRET)));

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(operator.deadLetters())
                            .extracting(
                                    ServiceBusReceivedMessage::getMessageId,
                                    ServiceBusReceivedMessage::getDeadLetterReason)
                            .containsExactlyInAnyOrder(
                                    tuple("unsigned", "BadSignature"),
                                    tuple("stranger", "BadSignature"),
                                    tuple("forged", "BadSignature"),
                                    tuple("moved", "BadSignature")));
            try (InboundLog log = new InboundLog(stage)) {
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(log.decisionIds()).containsExactlyInAnyOrder("former", "good"));
            }
        }
    }

    private static String[] arguments(Stage stage, Path keys) {
        return Stream.concat(
                        Arrays.stream(stage.arguments()),
                        Stream.of(
                                "--tradeagent.service-bus.signature.keys-file=" + keys,
                                "--tradeagent.service-bus.signature.required=true"))
                .toArray(String[]::new);
    }

    private static ServiceBusMessage signed(ServiceBusMessage message, SigningKey key) {
        SignedContent content = new SignedContent(
                message.getSubject(),
                message.getMessageId(),
                "default",
                ByteBuffer.wrap(message.getBody().toBytes()));
        message.getApplicationProperties().put("signature", key.sign(content));
        return message;
    }
}
