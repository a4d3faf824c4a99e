package io.tradeagent.schemas.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadLetterHeadersTest {

    private static final RecordOrigin ORIGIN =
            new RecordOrigin("ta.audit.v1", 3, 41, Instant.parse("2026-01-05T10:00:00.123Z"));
    private static final Instant NOW = Instant.parse("2026-01-05T11:00:00Z");

    private final Headers headers = new RecordHeaders();

    @Test
    void tellAllThatTheyWereToldBesideTheRecordsOwn() {
        headers.add("ce_id", "of the writer".getBytes(UTF_8));
        add(new SerializationException("bytes are left over"));

        assertThat(DeadLetterHeaders.read(headers))
                .contains(new DeadLetterHeaders(
                        "a-service", ORIGIN, new Failure("SerializationException", "bytes are left over"), NOW, 0));
        assertThat(text("ce_id")).isEqualTo("of the writer");
    }

    @Test
    void areTheNamesOfTheReference() {
        add(new SerializationException("x"));
        assertThat(text("ta_dlq_topic")).isEqualTo("ta.audit.v1");
        assertThat(text("ta_dlq_partition")).isEqualTo("3");
        assertThat(text("ta_dlq_offset")).isEqualTo("41");
        assertThat(text("ta_dlq_timestamp")).isEqualTo("2026-01-05T10:00:00.123Z");
        assertThat(text("ta_dlq_error_class")).isEqualTo("SerializationException");
        assertThat(text("ta_dlq_error")).isEqualTo("x");
        assertThat(text("ta_dlq_service")).isEqualTo("a-service");
        assertThat(text("ta_dlq_at")).isEqualTo("2026-01-05T11:00:00Z");
        assertThat(text("ta_dlq_redrives")).isEqualTo("0");
    }

    @Test
    void countHowOftenTheRecordWasBroughtBackAndForgetItsEarlierDeath() {
        add(new SerializationException("the first time"));
        new RedriveHeaders(1, "ta.audit.v1.dlq/3/0").addTo(headers);
        add(new SerializationException("the second time"));

        assertThat(DeadLetterHeaders.read(headers).orElseThrow().redrives()).isEqualTo(1);
        assertThat(headers.headers("ta_dlq_error")).hasSize(1);
        assertThat(text("ta_dlq_error")).isEqualTo("the second time");
    }

    @Test
    void canBeTakenAwayAgain() {
        headers.add("ce_id", new byte[0]);
        add(new SerializationException("x"));
        DeadLetterHeaders.remove(headers);
        assertThat(headers).extracting("key").containsExactly("ce_id");
    }

    @Test
    void holdOneBoundedLineAndNothingOfTheCause() {
        add(new SerializationException("a\r\nlevel=ERROR" + "x".repeat(10_000), new IOException("payload secret")));
        assertThat(text("ta_dlq_error")).startsWith("a??level=ERROR").hasSize(500);
        assertThat(headers)
                .noneSatisfy(
                        header -> assertThat(new String(header.value(), UTF_8)).contains("secret"));
    }

    @Test
    void copeWithAnErrorThatSaysNothing() {
        add(new SerializationException());
        assertThat(text("ta_dlq_error")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ta_dlq_offset,-1",
        "ta_dlq_offset,9999999999999999999",
        "ta_dlq_partition,one",
        "ta_dlq_partition,2147483648"
    })
    void nameNoOriginWhereSomebodyElseWroteThem(String name, String value) {
        add(new SerializationException("x"));
        headers.remove(name).add(name, value.getBytes(UTF_8));
        assertThat(DeadLetterHeaders.read(headers)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ta_redrive_count,-1", "ta_redrive_count,many", "ta_redrive_count,2147483647"})
    void startAgainWhereTheCountIsNone(String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
        assertThat(RedriveHeaders.countOf(headers)).isZero();
    }

    private void add(Exception error) {
        DeadLetterHeaders.add(headers, "a-service", ORIGIN, error, NOW);
    }

    private String text(String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }
}
