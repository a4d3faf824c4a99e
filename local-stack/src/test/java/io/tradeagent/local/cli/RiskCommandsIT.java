package io.tradeagent.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.local.client.SoleProducer;
import io.tradeagent.local.client.TopicReader;
import io.tradeagent.schema.copy.CopyCommand;
import io.tradeagent.schema.copy.CopyRisk;
import io.tradeagent.schema.copy.CopyRiskEvent;
import io.tradeagent.schema.copy.CopyStopOut;
import io.tradeagent.schema.copy.RiskEventType;
import io.tradeagent.schemas.json.AvroJson;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code risk} against real Kafka and a real registry, with no engine but the test; each test has an account of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RiskCommandsIT {

    private static final Instant SINCE = Instant.parse("2026-03-02T10:00:00.000001Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private ServicelessPlatform platform;
    private HttpSchemaRegistry registry;

    @BeforeAll
    void start(@TempDir Path root) throws Exception {
        platform = ServicelessPlatform.in(root);
        registry = new HttpSchemaRegistry(URI.create(platform.info().schemaRegistry()));
    }

    @AfterAll
    void stop() {
        registry.close();
        platform.close();
    }

    @Test
    void theStopOutsThatHoldAreListed() {
        remember("61001", stopOut("max_drawdown", null), stopOut("max_daily_loss", SINCE.plusSeconds(60)));
        assertThat(run("risk list --account 61001"))
                .isEqualTo(new Invocation(
                        0,
                        List.of("{\"tenant_id\":\"default\",\"account_id\":\"61001\",\"limit\":\"max_drawdown\","
                                + "\"action\":\"pause\",\"since\":\"2026-03-02T10:00:00.000001Z\",\"until\":null,"
                                + "\"measured\":\"20.01\",\"bound\":\"20\",\"unit\":\"percent\"}"),
                        List.of()));
        assertThat(run("risk list --account 61001 --tenant other").out()).isEmpty();
        remember("61001");
        assertThat(run("risk list --account 61001").out()).isEmpty();
    }

    @Test
    void nothingIsWrittenWhereTheAccountIsNotStoppedOut() {
        remember("61002", stopOut("max_daily_loss", null));
        Invocation run = reset("61002", "0s");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .containsExactly("tradeagent: Nothing was reset: account 61002 of tenant default is not stopped out by"
                        + " max_drawdown; see ./tradeagent risk list, or let losses count anew with --count-anew");
        assertThat(commandsOf("61002")).isEmpty();
    }

    @Test
    void aResetThatNobodyAnswersIsWrittenAndSaysSo() {
        remember("61003", stopOut("max_drawdown", null));
        Invocation run = reset("61003", "0s");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .containsExactly("tradeagent: The reset is written, but no copy-engine has answered after 0 ms; it is"
                        + " carried out as soon as one reads it");
        assertThat(commandsOf("61003")).singleElement().satisfies(command -> {
            assertThat(command.path("issuer").asString()).isEqualTo("alice");
            assertThat(command.path("command").path("type").asString()).isEqualTo("LimitReset");
            assertThat(command.path("command").path("limit").asString()).isEqualTo("max_drawdown");
            assertThat(command.path("command").path("stopped_out_at").asString())
                    .isEqualTo("2026-03-02T10:00:00.000001Z");
            assertThat(command.path("command").path("reason").asString()).isEqualTo("called");
        });
    }

    @Test
    void theEnginesAnswerIsPrinted() throws InterruptedException {
        remember("61004", stopOut("max_drawdown", null));
        Invocation done = answered(RiskEventType.reset, null, () -> reset("61004", "20s"));
        assertThat(done.status()).isZero();
        assertThat(done.out()).singleElement().asString().contains("\"type\":\"reset\"", "\"actor\":\"alice\"");
    }

    @Test
    void theEnginesRefusalIsAFailure() throws InterruptedException {
        Invocation refused = answered(
                RiskEventType.reset_refused,
                "no_such_limit",
                () -> run("risk reset --account 61005 --limit max_daily_loss --count-anew --by alice --reason called"));
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err())
                .containsExactly("tradeagent: Nothing was reset: no group of account 61005 of tenant default has"
                        + " max_daily_loss");
        assertThat(commandsOf("61005"))
                .singleElement()
                .satisfies(command -> assertThat(command.path("command").has("stopped_out_at"))
                        .isFalse());
    }

    /** Plays the engine for the first command of a run. */
    private Invocation answered(RiskEventType type, @Nullable String code, Supplier<Invocation> run)
            throws InterruptedException {
        try (TopicReader commands = TopicReader.atEnd(platform.info().kafka(), Topic.COPY_COMMANDS.topicName())) {
            Thread engine = Thread.ofPlatform()
                    .start(() -> commands.follow(
                            read -> {
                                answer(
                                        AvroSerde.of(CopyCommand.class, registry)
                                                .deserializer()
                                                .deserialize(read.topic(), read.value()),
                                        type,
                                        code);
                                return false;
                            },
                            PATIENCE));
            Invocation invocation = run.get();
            engine.join();
            return invocation;
        }
    }

    private void answer(CopyCommand command, RiskEventType type, @Nullable String code) {
        write(
                Topic.COPY_RISK_EVENTS,
                CopyRiskEvent.class,
                command.getAccountId(),
                CopyRiskEvent.newBuilder()
                        .setTenantId(command.getTenantId())
                        .setAccountId(command.getAccountId())
                        .setType(type)
                        .setLimit("max_drawdown")
                        .setActor(command.getIssuer())
                        .setAt(SINCE)
                        .setCommandId(command.getCommandId())
                        .setCode(code)
                        .build());
    }

    private void remember(String account, CopyStopOut... stopOuts) {
        write(
                Topic.COPY_RISK,
                CopyRisk.class,
                account,
                CopyRisk.newBuilder()
                        .setTenantId("default")
                        .setAccountId(account)
                        .setStopOuts(List.of(stopOuts))
                        .build());
    }

    private <T extends SpecificRecord> void write(Topic topic, Class<T> type, String account, T value) {
        byte[] bytes = AvroSerde.of(type, registry).serializer().serialize(topic.topicName(), value);
        byte[] key = ("default/" + account).getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<byte[], byte[]> producer =
                SoleProducer.open(platform.info().kafka(), "test-" + UUID.randomUUID())) {
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic.topicName(), 0, key, bytes));
            producer.commitTransaction();
        }
    }

    private static CopyStopOut stopOut(String limit, @Nullable Instant until) {
        return new CopyStopOut(
                limit,
                "pause",
                SINCE,
                until,
                new BigDecimal("20.0100000000"),
                new BigDecimal("20.0000000000"),
                "percent");
    }

    private List<JsonNode> commandsOf(String account) {
        List<JsonNode> commands = new ArrayList<>();
        try (TopicReader reader = TopicReader.atBeginning(platform.info().kafka(), Topic.COPY_COMMANDS.topicName())) {
            reader.readToEnd(read -> {
                CopyCommand command = AvroSerde.of(CopyCommand.class, registry)
                        .deserializer()
                        .deserialize(read.topic(), read.value());
                if (command.getAccountId().equals(account)) {
                    commands.add(AvroJson.toJson(command));
                }
                return true;
            });
        }
        return commands;
    }

    private Invocation reset(String account, String wait) {
        return run(
                "risk reset --account " + account + " --limit max_drawdown --by alice --reason called --wait " + wait);
    }

    private Invocation run(String line) {
        List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
        arguments.addAll(List.of("--data", platform.data().root().toString()));
        return Invocation.of(arguments.toArray(String[]::new));
    }
}
