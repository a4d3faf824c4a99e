package io.tradeagent.local.deadletters;

import static io.tradeagent.local.deadletters.Letters.all;
import static io.tradeagent.local.deadletters.Letters.letter;
import static io.tradeagent.local.deadletters.Letters.origin;
import static io.tradeagent.schemas.topics.Topic.ORDER_COMMANDS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.local.deadletters.RedriveOrder.Objections;
import io.tradeagent.schema.audit.ActorKind;
import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schemas.deadletters.DeadLetterHeaders;
import io.tradeagent.schemas.deadletters.RedriveHeaders;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedriveRecordsTest {

    private static final byte[] BYTES = {1, 2, 3};
    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");

    @Test
    void theRecordIsAsItWasAndSaysThatItComesAgain() {
        ProducerRecord<byte[], byte[]> record = records("acme/50001").record();

        assertThat(record.topic()).isEqualTo("ta.order.commands.v1");
        assertThat(record.partition()).isEqualTo(1);
        assertThat(record.key()).isEqualTo("acme/50001".getBytes(UTF_8));
        assertThat(record.value()).isEqualTo(BYTES);
        assertThat(record.headers())
                .extracting(Header::key)
                .containsExactly("ce_id", RedriveHeaders.COUNT, RedriveHeaders.OF);
        assertThat(new String(record.headers().lastHeader(RedriveHeaders.OF).value(), UTF_8))
                .isEqualTo("ta.order.commands.v1.dlq/1/105");
        assertThat(RedriveHeaders.countOf(record.headers())).isEqualTo(1);
    }

    @Test
    void eachTimeCounts() {
        ProducerRecord<byte[], byte[]> first = records("acme/50001").record();
        RecordHeaders failedAgain = new RecordHeaders(first.headers());
        DeadLetterHeaders.add(
                failedAgain, "a-service", origin(ORDER_COMMANDS, 7), new SerializationException("x"), NOW);
        DeadLetter second = letter(ORDER_COMMANDS, 200, "acme/50001", BYTES, failedAgain);

        RecordHeaders headers = new RecordHeaders(records(second).record().headers());

        assertThat(RedriveHeaders.countOf(headers)).isEqualTo(2);
        assertThat(headers.headers(RedriveHeaders.OF)).hasSize(1);
    }

    @Test
    void theMarkLiesBesideTheDeadLetterAndNamesTheSameRecord() {
        ProducerRecord<byte[], byte[]> mark = records("acme/50001").mark();

        assertThat(mark.topic()).isEqualTo("ta.order.commands.v1.dlq");
        assertThat(mark.partition()).isEqualTo(1);
        assertThat(mark.value()).isNull();
        assertThat(RedriveMark.isOne(mark.headers())).isTrue();
        assertThat(RedriveMark.read(mark.headers())).contains(new RedriveMark(origin(ORDER_COMMANDS, 5), "alice", NOW));
        assertThat(RedriveMark.isOne(
                        letter(ORDER_COMMANDS, 5, null, null).record().headers()))
                .isFalse();
    }

    @Test
    void theAuditEntrySaysWhoDidWhatToWhoseRecord() {
        String fingerprint = "0f".repeat(32);
        AuditEntry entry = records("acme/50001/" + fingerprint).audit();

        assertThat(entry.getActorKind()).isEqualTo(ActorKind.operator);
        assertThat(entry.getActor()).isEqualTo("alice");
        assertThat(entry.getAction()).isEqualTo(AuditAction.dead_letter_redriven);
        assertThat(entry.getAt()).isEqualTo(NOW);
        assertThat(entry.getTenantId()).isEqualTo("acme");
        assertThat(entry.getAccountId()).isEqualTo("50001");
        assertThat(entry.getAuthKeyFingerprint()).isEqualTo(fingerprint);
        assertThat(entry.getReferences())
                .containsEntry("dead_letter", "ta.order.commands.v1.dlq/1/105")
                .containsEntry("origin", "ta.order.commands.v1/1/5")
                .containsEntry("redrives", "1");
        assertThat(entry.getAuditId())
                .isEqualTo(records("acme/50001/" + fingerprint).audit().getAuditId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no account", "a/b/short", "a/b\r\nc"})
    void aKeyThatIsNoAccountsIsNotQuoted(String key) {
        AuditEntry entry = records(key).audit();
        assertThat(entry.getTenantId() + "/" + entry.getAccountId()).isEqualTo("-/-");
        assertThat(entry.getAuthKeyFingerprint()).isNull();
    }

    @Test
    void aRecordWithoutAKeyComesBackWithoutOne() {
        assertThat(records((String) null).record().key()).isNull();
        assertThat(records((String) null).audit().getTenantId()).isEqualTo("-");
    }

    private static RedriveRecords records(@Nullable String key) {
        return records(letter(ORDER_COMMANDS, 5, key, BYTES));
    }

    private static RedriveRecords records(DeadLetter letter) {
        return new RedriveRecords(letter, letter.origin().orElseThrow(), all(Objections.RESPECTED), NOW);
    }
}
