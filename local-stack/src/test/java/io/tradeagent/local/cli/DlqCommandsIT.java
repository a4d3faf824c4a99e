package io.tradeagent.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.schema.order.OrderCancel;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schemas.deadletters.DeadLetterHeaders;
import io.tradeagent.schemas.deadletters.RecordOrigin;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code dlq} against real Kafka and a real registry; each test keeps to a topic of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DlqCommandsIT {

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
    void aReadableOneIsListedShownAndBroughtBackOnce() throws Exception {
        bury(Topic.ORDER_COMMANDS, 3, order());

        JsonNode counted = only("dlq list", "ta.order.commands.v1.dlq");
        assertThat(counted.path("count").asInt()).isEqualTo(1);
        assertThat(counted.path("waiting").asInt()).isEqualTo(1);
        assertThat(counted.path("oldest").asString()).matches("2.*T.*Z");

        JsonNode line = only("dlq list ta.order.commands.v1", "a-service");
        assertThat(line.path("origin").path("offset").asInt()).isEqualTo(3);
        assertThat(line.path("error_class").asString()).isEqualTo("SerializationException");
        assertThat(line.path("redriven").isNull()).isTrue();

        JsonNode shown = only("dlq show ta.order.commands.v1.dlq --partition 1 --offset 0", "value");
        assertThat(shown.path("value").path("issuer").asString()).isEqualTo("test");
        assertThat(shown.path("headers").path("ta_dlq_service").asString()).isEqualTo("a-service");

        String redrive = "dlq redrive ta.order.commands.v1 --partition 1 --offset 0 --by alice";
        assertThat(only(redrive + " --dry-run", "outcome").path("outcome").asString())
                .isEqualTo("would_be_redriven");
        assertThat(only(redrive, "outcome").path("to").path("partition").asInt())
                .isEqualTo(1);
        assertThat(only(redrive, "outcome").path("code").asString()).isEqualTo("already_redriven");
        assertThat(only("dlq list ta.order.commands.v1", "a-service")
                        .path("redriven")
                        .path("by")
                        .asString())
                .isEqualTo("alice");
        assertThat(only("dlq list", "ta.order.commands.v1.dlq").path("waiting").asInt())
                .isZero();

        JsonNode back = only("tail ta.order.commands.v1 --from-beginning --max 1", "value");
        assertThat(back.path("headers").path("ta_redrive_of").asString()).isEqualTo("ta.order.commands.v1.dlq/1/0");
        JsonNode audit = only("tail ta.audit.v1 --from-beginning --max 1", "value");
        assertThat(audit.path("value").path("action").asString()).isEqualTo("dead_letter_redriven");
        assertThat(audit.path("value").path("actor").asString()).isEqualTo("alice");
    }

    @Test
    void anUnreadableOneIsRefusedUnlessForced() throws Exception {
        bury(Topic.EA_COMMAND_ACKS, 7, new byte[] {1, 2, 3});

        assertThat(only("dlq show ta.ea.command-acks.v1 --partition 1 --offset 0", "value")
                        .path("value")
                        .path("base64")
                        .asString())
                .isEqualTo("AQID");
        String redrive = "dlq redrive ta.ea.command-acks.v1 --all --by alice";
        Invocation refused = run(redrive);
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out()).singleElement().asString().contains("\"code\":\"unreadable\"");
        assertThat(refused.err())
                .containsExactly("tradeagent: Refused 1 of 1; see the code of each, and ./tradeagent dlq show");
        assertThat(only(redrive + " --force --rate 100/s", "outcome")
                        .path("outcome")
                        .asString())
                .isEqualTo("redriven");
    }

    @Test
    void whatIsNotThereIsOneLine() {
        for (String command : List.of("show", "redrive --by alice")) {
            Invocation missing = run("dlq " + command + " ta.session.state.v1 --partition 0 --offset 5");
            assertThat(missing.status()).isEqualTo(1);
            assertThat(missing.err())
                    .containsExactly("tradeagent: There is no dead letter at partition 0, offset 5 of"
                            + " ta.session.state.v1.dlq");
        }
        assertThat(run("dlq show ta.session.state.v1 --partition 99 --offset 0").err())
                .containsExactly("tradeagent: There is no partition 99 of ta.session.state.v1.dlq");
    }

    /** In partition 1, as is the record that it stands for. */
    private void bury(Topic topic, long offset, byte[] value) throws Exception {
        RecordHeaders headers = new RecordHeaders();
        RecordOrigin origin = new RecordOrigin(topic.topicName(), 1, offset, Instant.EPOCH);
        DeadLetterHeaders.add(headers, "a-service", origin, new SerializationException("x"), Instant.EPOCH);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", platform.info().kafka()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            topic.deadLetterName(), 1, null, "default/1".getBytes(UTF_8), value, headers))
                    .get();
        }
    }

    private byte[] order() {
        OrderInstruction order = OrderInstruction.newBuilder()
                .setTenantId("default")
                .setAccountId("1")
                .setIssuer("test")
                .setIssuedAt(Instant.EPOCH)
                .setInstruction(OrderCancel.newBuilder()
                        .setCommandId("c")
                        .setTargetCommandId("t")
                        .setReason("test")
                        .build())
                .build();
        try (HttpSchemaRegistry registry =
                new HttpSchemaRegistry(URI.create(platform.info().schemaRegistry()))) {
            return AvroSerde.of(OrderInstruction.class, registry)
                    .serializer()
                    .serialize(Topic.ORDER_COMMANDS.topicName(), order);
        }
    }

    /** The only line of a command's result that has the text; the command succeeds. */
    private JsonNode only(String command, String text) {
        Invocation run = run(command);
        assertThat(run.err()).isEmpty();
        List<String> lines =
                run.out().stream().filter(line -> line.contains(text)).toList();
        assertThat(lines).hasSize(1);
        return JsonMapper.shared().readTree(lines.getFirst());
    }

    private Invocation run(String line) {
        List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
        arguments.addAll(List.of("--data", platform.data().root().toString()));
        return Invocation.of(arguments.toArray(String[]::new));
    }
}
