package io.tradeagent.local.deadletters;

import io.tradeagent.kernel.NameBasedId;
import io.tradeagent.local.deadletters.RedriveOrder.Objections;
import io.tradeagent.schema.audit.ActorKind;
import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schemas.deadletters.DeadLetterHeaders;
import io.tradeagent.schemas.deadletters.RecordOrigin;
import io.tradeagent.schemas.deadletters.RedriveHeaders;
import io.tradeagent.streams.CloudEventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What bringing a dead letter back writes: the record, the mark, the audit entry.
 *
 * @param letter that names its origin
 * @param origin of it
 * @param order of the operator
 * @param at when
 */
record RedriveRecords(DeadLetter letter, RecordOrigin origin, RedriveOrder order, Instant at) {

    private static final String SOURCE = "tradeagent-cli";
    private static final Pattern ACCOUNT_KEY =
            Pattern.compile("([A-Za-z0-9._-]{1,64})/([A-Za-z0-9._-]{1,64})(?:/([0-9a-f]{64}))?");
    private static final String NOBODY = "-";

    /** The record once more, in the partition that it stood in: the same key, bytes and headers, and how often it came back. */
    ProducerRecord<byte[], byte[]> record() {
        Headers headers = new RecordHeaders(letter.record().headers());
        DeadLetterHeaders.remove(headers);
        new RedriveHeaders(count(), letter.place()).addTo(headers);
        return new ProducerRecord<>(
                origin.topic(),
                origin.partition(),
                null,
                letter.record().key(),
                letter.record().value(),
                headers);
    }

    /** The mark beside the dead letter. */
    ProducerRecord<byte[], byte[]> mark() {
        return new ProducerRecord<>(
                letter.record().topic(),
                letter.record().partition(),
                null,
                letter.record().key(),
                null,
                new RedriveMark(origin, order.by(), at).toHeaders());
    }

    /** The entry of the audit log, with the account of the record's key where it has one. */
    AuditEntry audit() {
        Matcher key = ACCOUNT_KEY.matcher(keyText());
        boolean ofAccount = key.matches();
        boolean forced = order.objections() == Objections.OVERRULED;
        return AuditEntry.newBuilder()
                .setAuditId(NameBasedId.of(
                        "dead-letter-redriven",
                        letter.place(),
                        Long.toString(letter.record().timestamp())))
                .setAt(at)
                .setActorKind(ActorKind.operator)
                .setActor(order.by())
                .setAction(AuditAction.dead_letter_redriven)
                .setTenantId(ofAccount ? key.group(1) : NOBODY)
                .setAccountId(ofAccount ? key.group(2) : NOBODY)
                .setAuthKeyFingerprint(ofAccount ? key.group(3) : null)
                .setReason(
                        forced
                                ? "An operator brought a dead letter back, whatever there was against it."
                                : "An operator brought a dead letter back.")
                .setReferences(Map.of(
                        "dead_letter",
                        letter.place(),
                        "origin",
                        origin.topic() + "/" + origin.partition() + "/" + origin.offset(),
                        "redrives",
                        Integer.toString(count())))
                .build();
    }

    static Headers auditHeaders(AuditEntry entry) {
        return new CloudEventHeaders(entry.getAuditId(), "AuditEntry", SOURCE, entry.getAt(), null).toHeaders();
    }

    private int count() {
        return 1 + letter.told().map(DeadLetterHeaders::redrives).orElse(0);
    }

    private String keyText() {
        byte @Nullable [] key = letter.record().key();
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }
}
