package io.tradeagent.gateway.kafka;

import io.tradeagent.gateway.ToSession;
import io.tradeagent.kernel.NameBasedId;
import io.tradeagent.schema.session.Inbound;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The headers of the inbound log: CloudEvents 1.0 attributes and the terminal's trace context. */
final class InboundHeaders {

    private final String source;

    /** @param source names this gateway */
    InboundHeaders(String source) {
        this.source = source;
    }

    Headers of(ToSession message, Inbound record, Instant now) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_id", utf8(id(message)));
        headers.add(
                "ce_type",
                utf8(((SpecificRecord) record.getCommand()).getSchema().getName()));
        headers.add("ce_source", utf8(source));
        headers.add("ce_time", utf8(now.toString()));
        String traceparent = traceparent(message);
        if (traceparent != null) {
            headers.add("traceparent", utf8(traceparent));
        }
        return headers;
    }

    private static String id(ToSession message) {
        return switch (message) {
            case ToSession.Asking asking -> asking.requestId();
            case ToSession.Closed closed ->
                NameBasedId.of("connection-closed", closed.connectionId()).toString();
            case ToSession.Received received ->
                NameBasedId.of("event-received", received.connectionId(), Long.toString(received.ordinal()))
                        .toString();
        };
    }

    private static @Nullable String traceparent(ToSession message) {
        return message instanceof ToSession.Received received ? received.event().traceparent() : null;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
