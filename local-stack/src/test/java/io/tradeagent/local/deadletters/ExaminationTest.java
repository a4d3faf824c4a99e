package io.tradeagent.local.deadletters;

import static io.tradeagent.local.deadletters.Letters.letter;
import static io.tradeagent.local.deadletters.Letters.origin;
import static io.tradeagent.schemas.topics.Topic.EA_INBOUND;
import static io.tradeagent.schemas.topics.Topic.SESSION_STATE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.local.deadletters.RedriveOrder.Objections;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schemas.deadletters.RecordOrigin;
import io.tradeagent.schemas.serde.RegistryUnavailableException;
import io.tradeagent.schemas.topics.Topic;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExaminationTest {

    private static final byte[] GOOD = {0};
    private static final byte[] BAD = {1};

    private final Deserializer<AuditEntry> values = (topic, bytes) -> {
        if (bytes[0] == 2) {
            throw new RegistryUnavailableException("down");
        }
        if (bytes[0] == 1) {
            throw new SerializationException("bad");
        }
        return new AuditEntry();
    };

    @Test
    void aReadableOneMayGo() {
        assertThat(judge(Set.of(), letter(EA_INBOUND, 5, "a/b", GOOD))).isEqualTo(Verdict.FIT);
    }

    @Test
    void oneThatWouldOnlyComeBackStaysUnlessForced() {
        for (DeadLetter letter :
                new DeadLetter[] {letter(EA_INBOUND, 5, "a/b", BAD), letter(EA_INBOUND, 5, "a/b", null)}) {
            assertThat(judge(Set.of(), letter)).isEqualTo(Verdict.UNREADABLE);
            assertThat(examination(Set.of()).judge(letter, Objections.OVERRULED))
                    .isEqualTo(Verdict.FIT);
        }
    }

    @Test
    void aRegistryThatDoesNotAnswerIsNoVerdict() {
        DeadLetter letter = letter(EA_INBOUND, 5, "a/b", new byte[] {2});
        assertThatThrownBy(() -> judge(Set.of(), letter)).isInstanceOf(RegistryUnavailableException.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasBroughtBackIsSkippedEvenWhenForced(Objections objections) {
        Examination examination = examination(Set.of(origin(EA_INBOUND, 5)));
        assertThat(examination.judge(letter(EA_INBOUND, 5, "a/b", GOOD), objections))
                .isEqualTo(Verdict.ALREADY_REDRIVEN);
        assertThat(examination.judge(letter(EA_INBOUND, 6, "a/b", GOOD), objections))
                .isEqualTo(Verdict.FIT);
    }

    @Test
    void ofTwoDeadLettersOfOneRecordOneGoes() {
        Examination examination = examination(Set.of());
        examination.taken(letter(EA_INBOUND, 5, "a/b", GOOD));
        DeadLetter twin = letter(
                EA_INBOUND,
                300,
                "a/b",
                GOOD,
                letter(EA_INBOUND, 5, "a/b", GOOD).record().headers());
        assertThat(examination.judge(twin, Objections.RESPECTED)).isEqualTo(Verdict.ALREADY_REDRIVEN);
    }

    @ParameterizedTest
    @EnumSource
    void withoutAnOriginInItsOwnTopicThereIsNoWayBack(Objections objections) {
        DeadLetter silent = letter(EA_INBOUND, 5, "a/b", GOOD, new RecordHeaders());
        DeadLetter strange = letter(
                EA_INBOUND,
                5,
                "a/b",
                GOOD,
                letter(Topic.AUDIT, 5, "a/b", GOOD).record().headers());
        Examination fewerPartitions = new Examination(values, 1, Set.of(), Map.of());
        assertThat(examination(Set.of()).judge(silent, objections)).isEqualTo(Verdict.ORIGIN_UNKNOWN);
        assertThat(examination(Set.of()).judge(strange, objections)).isEqualTo(Verdict.ORIGIN_UNKNOWN);
        assertThat(fewerPartitions.judge(letter(EA_INBOUND, 5, "a/b", GOOD), objections))
                .isEqualTo(Verdict.ORIGIN_UNKNOWN);
    }

    @Test
    void anOldStateDoesNotReplaceALaterOneUnlessForced() {
        Examination examination = new Examination(values, 4, Set.of(), Map.of(key("changed"), 9L, key("last"), 5L));
        assertThat(examination.judge(letter(SESSION_STATE, 5, "changed", GOOD), Objections.RESPECTED))
                .isEqualTo(Verdict.SUPERSEDED);
        assertThat(examination.judge(letter(SESSION_STATE, 5, "changed", GOOD), Objections.OVERRULED))
                .isEqualTo(Verdict.FIT);
        assertThat(examination.judge(letter(SESSION_STATE, 5, "last", GOOD), Objections.RESPECTED))
                .isEqualTo(Verdict.FIT);
        assertThat(examination.judge(letter(SESSION_STATE, 5, "compacted away", GOOD), Objections.RESPECTED))
                .isEqualTo(Verdict.FIT);
    }

    private Verdict judge(Set<RecordOrigin> broughtBack, DeadLetter letter) {
        return examination(broughtBack).judge(letter, Objections.RESPECTED);
    }

    private Examination examination(Set<RecordOrigin> broughtBack) {
        return new Examination(values, 4, broughtBack, Map.of());
    }

    private static ByteBuffer key(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }
}
