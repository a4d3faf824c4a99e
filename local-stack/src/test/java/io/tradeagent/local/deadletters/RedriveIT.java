package io.tradeagent.local.deadletters;

import static io.tradeagent.local.deadletters.Letters.letter;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.local.deadletters.RedriveOrder.Effect;
import io.tradeagent.local.deadletters.RedriveOrder.Objections;
import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.order.OrderCancel;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.InMemorySchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Dead letters of orders, brought back on a real broker. */
class RedriveIT {

    private static final Topic ORDERS = Topic.ORDER_COMMANDS;
    private static final int COUNT = 10;

    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final Stage stage = new Stage();

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void aRunThatDiesInTheMiddleIsFinishedByTheNextWithoutLossOrDouble() throws Exception {
        buryOrders();
        List<DeadLetter> letters = new ArrayList<>();
        new DeadLetterLog(stage.bootstrapServers(), ORDERS).visit(letters::add);
        RedriveWriter dying = RedriveWriter.open(stage.bootstrapServers(), ORDERS, registry);
        dying.write(records(letters.get(0)));
        dying.write(records(letters.get(1)));
        dying.write(records(letters.get(2)));
        dying.stage(records(letters.get(3)));
        dying.abandon();

        List<Verdict> verdicts = stage.redrive(ORDERS, registry, Effect.WRITTEN);

        assertThat(verdicts).containsExactlyElementsOf(skippedThenFit(3));
        assertThat(stage.read(ORDERS.topicName()))
                .extracting(record -> new String(record.key(), UTF_8))
                .containsExactlyElementsOf(keys());
        assertThat(stage.read(Topic.AUDIT, AuditEntry.class, registry))
                .hasSize(COUNT)
                .allSatisfy(entry -> assertThat(entry.getAction()).isEqualTo(AuditAction.dead_letter_redriven))
                .extracting(AuditEntry::getAuditId)
                .doesNotHaveDuplicates();
        assertThat(stage.redrive(ORDERS, registry, Effect.WRITTEN)).containsExactlyElementsOf(skippedThenFit(COUNT));
        assertThat(stage.read(ORDERS.topicName())).hasSize(COUNT);
    }

    @Test
    void theRecordComesBackToItsPartitionWithItsBytes() throws Exception {
        byte[] order = order("o1");
        stage.bury(ORDERS, 4, "acme/1", order);

        stage.redrive(ORDERS, registry, Effect.WRITTEN);

        ConsumerRecord<byte[], byte[]> back = stage.read(ORDERS.topicName()).getFirst();
        assertThat(back.partition()).isEqualTo(1);
        assertThat(back.value()).isEqualTo(order);
        AuditEntry entry = stage.read(Topic.AUDIT, AuditEntry.class, registry).getFirst();
        assertThat(entry.getActor()).isEqualTo("alice");
        assertThat(entry.getTenantId()).isEqualTo("acme");
        assertThat(entry.getReferences()).containsEntry("dead_letter", "ta.order.commands.v1.dlq/1/0");
    }

    @Test
    void aDryRunWritesNothingAndDisturbsNobody() throws Exception {
        buryOrders();
        try (RedriveWriter working = RedriveWriter.open(stage.bootstrapServers(), ORDERS, registry)) {
            List<Verdict> verdicts = stage.redrive(ORDERS, registry, Effect.DRY_RUN);

            assertThat(verdicts).containsExactlyElementsOf(skippedThenFit(0));
            assertThat(stage.read(ORDERS.topicName())).isEmpty();
            working.write(records(letter(ORDERS, 0, "acme/0", order("o0"))));
            assertThat(stage.await(ORDERS.topicName(), 1)).hasSize(1);
        }
    }

    @Test
    void aSecondRunFencesTheFirst() throws Exception {
        buryOrders();
        try (RedriveWriter first = RedriveWriter.open(stage.bootstrapServers(), ORDERS, registry)) {
            stage.redrive(ORDERS, registry, Effect.WRITTEN);
            RedriveRecords late = records(letter(ORDERS, 0, "acme/0", order("o0")));
            assertThatThrownBy(() -> first.write(late)).isInstanceOf(KafkaException.class);
        }
        assertThat(stage.read(ORDERS.topicName())).hasSize(COUNT);
    }

    @Test
    void summariesCountWhatWaits() throws Exception {
        buryOrders();
        DeadLetterLog log = new DeadLetterLog(stage.bootstrapServers(), ORDERS);
        assertThat(DeadLetterSummary.of(log).waiting()).isEqualTo(COUNT);

        stage.redrive(ORDERS, registry, Effect.WRITTEN);

        assertThat(DeadLetterSummary.of(log).count()).isEqualTo(COUNT);
        assertThat(DeadLetterSummary.of(log).waiting()).isZero();
        assertThat(log.find(1, 3).orElseThrow().origin()).contains(Letters.origin(ORDERS, 3));
        assertThat(log.find(1, 999)).isEmpty();
        assertThat(log.find(1, COUNT)).as("a mark is no dead letter").isEmpty();
    }

    @Test
    void anOldStateThatWasReplacedStays() throws Exception {
        byte[] unread = {9};
        Topic states = Topic.SESSION_STATE;
        stage.write(states.topicName(), 1, "acme/1/f", unread);
        stage.write(states.topicName(), 1, "acme/1/f", unread);
        stage.write(states.topicName(), 1, "acme/2/f", unread);
        Examination examination = Examination.of(stage.bootstrapServers(), states, registry);
        byte[] state = SessionStates.bytes(registry);

        assertThat(examination.judge(letter(states, 0, "acme/1/f", state), Objections.RESPECTED))
                .isEqualTo(Verdict.SUPERSEDED);
        assertThat(examination.judge(letter(states, 2, "acme/2/f", state), Objections.RESPECTED))
                .isEqualTo(Verdict.FIT);
    }

    private void buryOrders() throws Exception {
        for (int i = 0; i < COUNT; i++) {
            stage.bury(ORDERS, i, "acme/" + i, order("o" + i));
        }
    }

    private static List<String> keys() {
        return IntStream.range(0, COUNT).mapToObj(i -> "acme/" + i).toList();
    }

    private static List<Verdict> skippedThenFit(int skipped) {
        List<Verdict> verdicts = new ArrayList<>(Collections.nCopies(skipped, Verdict.ALREADY_REDRIVEN));
        verdicts.addAll(Collections.nCopies(COUNT - skipped, Verdict.FIT));
        return verdicts;
    }

    private static RedriveRecords records(DeadLetter letter) {
        return new RedriveRecords(
                letter, letter.origin().orElseThrow(), Letters.all(Objections.RESPECTED), Instant.EPOCH);
    }

    private byte[] order(String id) {
        OrderInstruction order = OrderInstruction.newBuilder()
                .setTenantId("acme")
                .setAccountId("1")
                .setIssuer("test")
                .setIssuedAt(Instant.EPOCH)
                .setInstruction(OrderCancel.newBuilder()
                        .setCommandId(id)
                        .setTargetCommandId("t")
                        .setReason("test")
                        .build())
                .build();
        return AvroSerde.of(OrderInstruction.class, registry).serializer().serialize(ORDERS.topicName(), order);
    }
}
