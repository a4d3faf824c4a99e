package io.tradeagent.approval.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.azure.messaging.servicebus.ServiceBusMessage;
import com.azure.messaging.servicebus.ServiceBusReceivedMessage;
import io.tradeagent.schema.session.ApprovalDecided;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schema.session.Verdict;
import io.tradeagent.schemas.topics.AccountPartitioner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class DecisionsIT {

    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @TempDir
    static Path directory;

    private static Stage stage;
    private static ConfigurableApplicationContext service;
    private static Operator operator;

    @BeforeAll
    static void start() {
        stage = Stage.withEverything(directory);
        service = ApprovalConnectorApplication.start(stage.arguments());
        operator = new Operator(stage);
    }

    @AfterAll
    static void stop() {
        service.close();
        stage.close();
    }

    @Test
    void forwardsDecisionsInOrderAndCompletesThem() {
        ServiceBusMessage approval = Operator.message("flow-1", "AuthApproval", """
                {"accountId":"77","authKeyFingerprint":"%s","approvedBy":"alice","expiresAt":"2099-12-31T00:00:00Z"}""".formatted(Operator.FINGERPRINT));
        approval.getApplicationProperties().put("tenantId", "acme");
        approval.getApplicationProperties().put("traceparent", TRACEPARENT);
        operator.send(approval, Operator.rejection("flow-2"), Operator.approval("flow-3"));
        try (InboundLog log = new InboundLog(stage)) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(log.decisionIds()).contains("flow-1", "flow-2", "flow-3"));
            List<ConsumerRecord<String, Inbound>> records =
                    log.records().stream().filter(DecisionsIT::isFlow).toList();
            assertThat(records)
                    .extracting(
                            record -> decided(record).getDecisionId(),
                            record -> decided(record).getVerdict())
                    .containsExactlyInAnyOrder(
                            tuple("flow-1", Verdict.approve),
                            tuple("flow-2", Verdict.reject),
                            tuple("flow-3", Verdict.approve));
            assertIsTheApproval(byId(records, "flow-1"));
            assertThat(decided(byId(records, "flow-2")).getReason()).isEqualTo("unknown key");
            assertThat(decided(byId(records, "flow-2")).getDecisionSequence())
                    .isLessThan(decided(byId(records, "flow-3")).getDecisionSequence());
            assertThat(byId(records, "flow-2").offset())
                    .isLessThan(byId(records, "flow-3").offset());
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(operator.waiting()).isEmpty());
    }

    private static void assertIsTheApproval(ConsumerRecord<String, Inbound> record) {
        assertThat(record.key()).isEqualTo("acme/77/" + Operator.FINGERPRINT);
        assertThat(record.partition()).isEqualTo(AccountPartitioner.partition("acme/77", Stage.PARTITIONS));
        assertThat(decided(record).getExpiresAt()).isEqualTo(Instant.parse("2099-12-31T00:00:00Z"));
        assertThat(decided(record).getDecidedBy()).isEqualTo("alice");
        assertThat(header(record, "traceparent")).isEqualTo(TRACEPARENT);
        assertThat(header(record, "ce_type")).isEqualTo("ApprovalDecided");
        assertThat(header(record, "ce_source")).isEqualTo("approval-connector");
    }

    @Test
    void deadLettersWhatIsInvalidAndGoesOn() {
        operator.send(
                Operator.approval("bad-contract").setContentType("text/plain"),
                Operator.approval("bad-type").setSubject("AuthMaybe"),
                signed("bad-signature"),
                Operator.message("bad-expiry", "AuthApproval", """
                        {"accountId":"77","authKeyFingerprint":"%s","approvedBy":"a","expiresAt":"2020-01-01T00:00:00Z"}""".formatted(Operator.FINGERPRINT)),
                Operator.message("bad-json", "AuthReject", "{"),
                Operator.approval("good"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(operator.deadLetters())
                        .extracting(
                                ServiceBusReceivedMessage::getMessageId, ServiceBusReceivedMessage::getDeadLetterReason)
                        .containsExactlyInAnyOrder(
                                tuple("bad-contract", "InvalidContract"),
                                tuple("bad-type", "UnknownType"),
                                tuple("bad-signature", "BadSignature"),
                                tuple("bad-expiry", "Expired"),
                                tuple("bad-json", "InvalidContract")));
        assertThat(operator.deadLetter("bad-contract").orElseThrow().getDeadLetterErrorDescription())
                .isEqualTo("the content type must be application/json");
        try (InboundLog log = new InboundLog(stage)) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(log.decisionIds()).contains("good"));
            assertThat(log.decisionIds()).noneMatch(id -> id.startsWith("bad"));
        }
    }

    @Test
    void isLiveAndBecomesReady() throws Exception {
        Probes probes = new Probes(service);
        assertThat(probes.live()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(probes.ready()).isEqualTo(200));
    }

    private static ServiceBusMessage signed(String decisionId) {
        ServiceBusMessage message = Operator.approval(decisionId);
        message.getApplicationProperties().put("signature", 42);
        return message;
    }

    private static boolean isFlow(ConsumerRecord<String, Inbound> record) {
        return decided(record).getDecisionId().startsWith("flow-");
    }

    private static ConsumerRecord<String, Inbound> byId(List<ConsumerRecord<String, Inbound>> records, String id) {
        return records.stream()
                .filter(record -> decided(record).getDecisionId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ApprovalDecided decided(ConsumerRecord<String, Inbound> record) {
        return (ApprovalDecided) record.value().getCommand();
    }

    private static String header(ConsumerRecord<String, Inbound> record, String name) {
        return new String(requireNonNull(record.headers().lastHeader(name)).value(), UTF_8);
    }
}
