package io.tradeagent.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.messaging.servicebus.ServiceBusClientBuilder;
import com.azure.messaging.servicebus.ServiceBusReceivedMessage;
import com.azure.messaging.servicebus.ServiceBusReceiverClient;
import io.tradeagent.approval.signing.SignedContent;
import io.tradeagent.approval.signing.SigningKey;
import io.tradeagent.schemas.topics.AccountPartitioner;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands against real Kafka, registry and Service Bus, with no service that would answer them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsIT {

    private static final String FINGERPRINT = "0123456789abcdef".repeat(4);

    private ServicelessPlatform platform;

    @BeforeAll
    void start(@TempDir Path root) throws Exception {
        platform = ServicelessPlatform.in(root);
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @Test
    void anOrderIsWrittenToItsAccountsPartitionAndCanBeRead() {
        Invocation order = run("order --account 50001 --action open --symbol EURUSD --side buy --volume 0.10"
                + " --expires-in 60s --comment of-an-operator --fingerprint " + FINGERPRINT);
        assertThat(order.err()).isEmpty();
        String id = json(order.out().getFirst()).path("command_id").asString();

        JsonNode read = find("ta.order.commands.v1", id);
        JsonNode instruction = read.path("value");
        assertThat(read.path("key").asString()).isEqualTo("default/50001");
        assertThat(read.path("partition").asInt()).isEqualTo(AccountPartitioner.partition("default/50001", 4));
        assertThat(read.path("headers").path("ce_id").asString()).isEqualTo(id);
        assertThat(read.path("timestamp").asString()).matches("2.*T.*Z");
        assertThat(instruction.path("auth_key_fingerprint").asString()).isEqualTo(FINGERPRINT);
        assertThat(instruction.path("expires_at").asString()).isNotEmpty();
        assertThat(instruction.path("instruction").path("volume").asString()).isEqualTo("0.10");
        assertThat(instruction.path("instruction").path("type").asString()).isEqualTo("OrderCommand");
    }

    @Test
    void aCancellationNamesItsTarget() {
        Invocation cancel = run("order --account 50002 --cancel the-target --reason changed-my-mind");
        String id = json(cancel.out().getFirst()).path("command_id").asString();
        JsonNode instruction = find("ta.order.commands.v1", id).path("value").path("instruction");
        assertThat(instruction.path("type").asString()).isEqualTo("OrderCancel");
        assertThat(instruction.path("target_command_id").asString()).isEqualTo("the-target");
    }

    @Test
    void anOrderThatNobodyAnswersFailsInOneLineAfterItsId() {
        Invocation order =
                run("order --account 50003 --action open --symbol EURUSD --side sell --volume 1 --wait 300ms");
        assertThat(order.status()).isEqualTo(1);
        assertThat(order.out()).hasSize(1);
        assertThat(order.err()).containsExactly("tradeagent: No outcome within 300 ms; nothing was heard of it");
    }

    @Test
    void aDemandForASnapshotIsWrittenLikeAnOrder() {
        Invocation snapshot =
                run("snapshot --account 50004 --tenant acme --expires-in 60s --fingerprint " + FINGERPRINT);
        assertThat(snapshot.err()).isEmpty();
        String id = json(snapshot.out().getFirst()).path("snapshot_id").asString();
        JsonNode read = find("ta.order.commands.v1", id);
        assertThat(read.path("key").asString()).isEqualTo("acme/50004");
        assertThat(read.path("value").path("auth_key_fingerprint").asString()).isEqualTo(FINGERPRINT);
        assertThat(read.path("value").path("expires_at").asString()).isNotEmpty();
        assertThat(read.path("value").path("instruction"))
                .isEqualTo(
                        json("{\"type\":\"SnapshotDemand\",\"snapshot_id\":\"" + id + "\",\"reason\":\"on_demand\"}"));
    }

    @Test
    void unreadableRecordsAreShownAsBytes() throws Exception {
        byte[] junk = {1, 2, 3};
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", platform.info().kafka()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("ta.ea.inbound.v1.dlq", "a/b".getBytes(StandardCharsets.UTF_8), junk))
                    .get();
            producer.send(new ProducerRecord<>("ta.ea.inbound.v1.dlq", "a/b".getBytes(StandardCharsets.UTF_8), null))
                    .get();
        }
        List<String> lines =
                run("tail ta.ea.inbound.v1.dlq --from-beginning --max 2").out();
        assertThat(json(lines.getFirst()).path("value").path("base64").asString())
                .isEqualTo("AQID");
        assertThat(json(lines.getLast()).path("value").isNull()).isTrue();
    }

    @Test
    void anUnknownTopicIsOneLine() {
        Invocation tail = run("tail ta.misspelled.v1");
        assertThat(tail.status()).isEqualTo(1);
        assertThat(tail.err()).containsExactly("tradeagent: There is no topic ta.misspelled.v1");
    }

    @Test
    void withoutSessionsTheListIsEmpty() {
        assertThat(run("sessions")).isEqualTo(new Invocation(0, List.of(), List.of()));
    }

    @Test
    void decisionsReachServiceBusAsTheContractSays() {
        Invocation approve = run("approve --account 50001 --by ann --tenant acme --expires-at 2030-01-01T01:00:00+01:00"
                + " --fingerprint " + FINGERPRINT);
        Invocation reject = run("reject --account 50001 --reason unknown-terminal --fingerprint " + FINGERPRINT);
        List<ServiceBusReceivedMessage> received = receive(2);

        ServiceBusReceivedMessage approval = received.getFirst();
        assertThat(approval.getSubject()).isEqualTo("AuthApproval");
        assertThat(approval.getContentType()).isEqualTo("application/json");
        assertThat(approval.getApplicationProperties()).containsEntry("tenantId", "acme");
        assertThat(approval.getMessageId())
                .isEqualTo(json(approve.out().getFirst()).path("decision_id").asString());
        assertThat(json(approval.getBody().toString()))
                .isEqualTo(json("{\"accountId\":\"50001\",\"authKeyFingerprint\":\"" + FINGERPRINT
                        + "\",\"approvedBy\":\"ann\",\"expiresAt\":\"2030-01-01T00:00:00Z\"}"));

        ServiceBusReceivedMessage rejection = received.getLast();
        assertThat(rejection.getSubject()).isEqualTo("AuthReject");
        assertThat(rejection.getMessageId())
                .isEqualTo(json(reject.out().getFirst()).path("decision_id").asString());
        assertThat(json(rejection.getBody().toString()))
                .isEqualTo(json("{\"accountId\":\"50001\",\"authKeyFingerprint\":\"" + FINGERPRINT
                        + "\",\"reason\":\"unknown-terminal\",\"rejectedBy\":\"operator\"}"));
    }

    @Test
    void decisionsAreSignedWhereThereIsAKey(@TempDir Path directory) throws Exception {
        String secret = "ab".repeat(32);
        Path keys = Files.writeString(
                directory.resolve("keys"), "ops-2026=%s\nops-2025=%s".formatted(secret, "cd".repeat(32)));
        run("approve --account 50009 --by ann --tenant acme --fingerprint " + FINGERPRINT + " --keys-file " + keys);
        ServiceBusReceivedMessage approval = receive(1).getFirst();

        SignedContent content = new SignedContent(
                "AuthApproval",
                approval.getMessageId(),
                "acme",
                ByteBuffer.wrap(approval.getBody().toBytes()));
        assertThat(approval.getApplicationProperties())
                .containsEntry("signature", SigningKey.of("ops-2026", secret).sign(content));
    }

    @Test
    void keysThatCannotBeReadAreOneLine(@TempDir Path directory) throws Exception {
        Path keys = Files.writeString(directory.resolve("keys"), "ops-2026=secret");
        assertThat(run("approve --account 50009 --by ann --fingerprint " + FINGERPRINT + " --keys-file " + keys)
                        .err())
                .containsExactly(
                        "tradeagent: The keys that sign decisions are wrong: key ops-2026 must have at least 32"
                                + " bytes in hexadecimal digits");
        assertThat(run("approve --account 50009 --by ann --fingerprint " + FINGERPRINT + " --keys-file " + directory)
                        .err())
                .containsExactly("tradeagent: The keys cannot be read: " + directory);
    }

    private List<ServiceBusReceivedMessage> receive(int count) {
        List<ServiceBusReceivedMessage> received = new ArrayList<>();
        try (ServiceBusReceiverClient receiver = new ServiceBusClientBuilder()
                .connectionString(platform.info().serviceBus())
                .receiver()
                .topicName("ea-auth-approvals")
                .subscriptionName("session-approvals")
                .buildClient()) {
            receiver.receiveMessages(count, Duration.ofSeconds(20)).forEach(message -> {
                receiver.complete(message);
                received.add(message);
            });
        }
        return received;
    }

    /** Other tests write to the topic, too; reads on until the record is there. */
    private JsonNode find(String topic, String id) {
        for (int max = 1; max <= 10; max++) {
            List<String> lines =
                    run("tail " + topic + " --from-beginning --max " + max).out();
            for (String line : lines) {
                if (line.contains(id)) {
                    return json(line);
                }
            }
        }
        throw new AssertionError("No record with " + id);
    }

    private Invocation run(String line) {
        List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
        arguments.addAll(List.of("--data", platform.data().root().toString()));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
