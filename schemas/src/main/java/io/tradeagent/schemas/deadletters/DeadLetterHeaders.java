package io.tradeagent.schemas.deadletters;

import static io.tradeagent.schemas.deadletters.TextHeaders.get;
import static io.tradeagent.schemas.deadletters.TextHeaders.number;
import static io.tradeagent.schemas.deadletters.TextHeaders.put;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;

/**
 * What a dead letter tells of itself, beside key, value and headers, which stay as they were.
 *
 * @param service that gave up on the record: the application id of the consumer
 * @param origin where the record stood
 * @param failure why it could not be processed
 * @param at when it was put aside
 * @param redrives how often it had been brought back before
 */
public record DeadLetterHeaders(String service, RecordOrigin origin, Failure failure, Instant at, int redrives) {

    /** Topic that the record stood in. */
    public static final String TOPIC = "ta_dlq_topic";

    /** Partition that it stood in, decimal. */
    public static final String PARTITION = "ta_dlq_partition";

    /** Its offset there, decimal. */
    public static final String OFFSET = "ta_dlq_offset";

    /** Its time, RFC 3339. */
    public static final String TIMESTAMP = "ta_dlq_timestamp";

    /** Class of the error. */
    public static final String ERROR_CLASS = "ta_dlq_error_class";

    /** Message of the error: one line of at most 500 characters. */
    public static final String ERROR = "ta_dlq_error";

    /** The consumer that gave up on it. */
    public static final String SERVICE = "ta_dlq_service";

    /** When it did, RFC 3339. */
    public static final String AT = "ta_dlq_at";

    /** How often the record had been brought back before, decimal. */
    public static final String REDRIVES = "ta_dlq_redrives";

    private static final List<String> ALL =
            List.of(TOPIC, PARTITION, OFFSET, TIMESTAMP, ERROR_CLASS, ERROR, SERVICE, AT, REDRIVES);

    /**
     * Says of a record that it is a dead letter now.
     *
     * @param headers of the record; what they say of an earlier life as a dead letter is replaced
     */
    public static void add(Headers headers, String service, RecordOrigin origin, Exception error, Instant at) {
        new DeadLetterHeaders(service, origin, Failure.of(error), at, RedriveHeaders.countOf(headers)).addTo(headers);
    }

    /** Adds all of them. */
    public void addTo(Headers headers) {
        addOrigin(headers, origin);
        put(headers, ERROR_CLASS, failure.kind());
        put(headers, ERROR, failure.message());
        put(headers, SERVICE, service);
        put(headers, AT, at.toString());
        put(headers, REDRIVES, Integer.toString(redrives));
    }

    /** Adds only those that name the record. */
    public static void addOrigin(Headers headers, RecordOrigin origin) {
        put(headers, TOPIC, origin.topic());
        put(headers, PARTITION, Integer.toString(origin.partition()));
        put(headers, OFFSET, Long.toString(origin.offset()));
        put(headers, TIMESTAMP, origin.timestamp().toString());
    }

    /** Takes all of them away. */
    public static void remove(Headers headers) {
        ALL.forEach(headers::remove);
    }

    /** What a dead letter tells; empty for a record that does not say where it comes from. */
    public static Optional<DeadLetterHeaders> read(Headers headers) {
        return readOrigin(headers)
                .map(origin -> new DeadLetterHeaders(
                        get(headers, SERVICE).orElse(""),
                        origin,
                        new Failure(
                                get(headers, ERROR_CLASS).orElse(""),
                                get(headers, ERROR).orElse("")),
                        instant(headers, AT).orElse(Instant.EPOCH),
                        number(headers, REDRIVES).orElse(0L).intValue()));
    }

    /** The record that the headers name; empty where they name none. */
    public static Optional<RecordOrigin> readOrigin(Headers headers) {
        Optional<String> topic = get(headers, TOPIC);
        Optional<Long> partition = number(headers, PARTITION).filter(number -> number <= Integer.MAX_VALUE);
        Optional<Long> offset = number(headers, OFFSET);
        if (topic.isEmpty() || partition.isEmpty() || offset.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RecordOrigin(
                topic.get(),
                partition.get().intValue(),
                offset.get(),
                instant(headers, TIMESTAMP).orElse(Instant.EPOCH)));
    }

    private static Optional<Instant> instant(Headers headers, String name) {
        try {
            return get(headers, name).map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
