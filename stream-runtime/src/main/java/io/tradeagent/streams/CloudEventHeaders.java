package io.tradeagent.streams;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The headers of every record that the platform writes: CloudEvents 1.0 attributes and the W3C trace context.
 *
 * @param id the same whenever the same record is written again
 * @param type name of the record, such as {@code SessionEvent}
 * @param source the service that wrote it
 * @param time when it was decided
 * @param traceparent of the cause, where there is one
 */
public record CloudEventHeaders(
        UUID id,
        String type,
        String source,
        Instant time,
        @Nullable String traceparent) {

    /** As headers of a new record. */
    public Headers toHeaders() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_id", utf8(id.toString()));
        headers.add("ce_type", utf8(type));
        headers.add("ce_source", utf8(source));
        headers.add("ce_time", utf8(time.toString()));
        if (traceparent != null) {
            headers.add("traceparent", utf8(traceparent));
        }
        return headers;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
