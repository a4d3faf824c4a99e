package io.tradeagent.local.deadletters;

import io.tradeagent.schemas.deadletters.DeadLetterHeaders;
import io.tradeagent.schemas.deadletters.RecordOrigin;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Says, among the dead letters, that one was brought back. It is a record without a value, written in the transaction that brings the
 * record back, so that there is never one without the other; and it lies in the dead letters' own topic, so that it is kept for as
 * long as the dead letter that it is about. (A consumer group's offsets would be forgotten after a week without members.)
 *
 * @param origin of the dead letter
 * @param by the operator
 * @param at when
 */
public record RedriveMark(RecordOrigin origin, String by, Instant at) {

    /** Header: who brought it back. */
    public static final String BY = "ta_dlq_redriven_by";

    /** Header: when, RFC 3339. */
    public static final String AT = "ta_dlq_redriven_at";

    /** Whether a record is a mark and no dead letter. */
    static boolean isOne(Headers headers) {
        return headers.lastHeader(AT) != null;
    }

    Headers toHeaders() {
        RecordHeaders headers = new RecordHeaders();
        DeadLetterHeaders.addOrigin(headers, origin);
        headers.add(BY, by.getBytes(StandardCharsets.UTF_8));
        headers.add(AT, at.toString().getBytes(StandardCharsets.UTF_8));
        return headers;
    }

    /** What a mark says; empty where it does not say it in the form of one. */
    static Optional<RedriveMark> read(Headers headers) {
        return DeadLetterHeaders.readOrigin(headers)
                .flatMap(origin ->
                        instant(text(headers, AT)).map(at -> new RedriveMark(origin, text(headers, BY), at)));
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
