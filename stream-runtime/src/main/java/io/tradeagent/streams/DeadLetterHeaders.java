package io.tradeagent.streams;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * What a dead letter tells of its origin. The record itself keeps key, value and headers as they were.
 *
 * @param service that could not read the record
 * @param origin where the record stood
 * @param error why it could not be read: the class of the error and its message
 */
public record DeadLetterHeaders(String service, RecordMetadata origin, Exception error) {

    /** Topic that the record stood in. */
    public static final String TOPIC = "ta_dlq_topic";

    /** Partition that it stood in, decimal. */
    public static final String PARTITION = "ta_dlq_partition";

    /** Its offset there, decimal. */
    public static final String OFFSET = "ta_dlq_offset";

    /** Class and message of the error. */
    public static final String ERROR = "ta_dlq_error";

    /** The service that gave up on it. */
    public static final String SERVICE = "ta_dlq_service";

    private static final int LONGEST_ERROR = 500;

    /** Adds the headers. */
    public void addTo(Headers headers) {
        put(headers, TOPIC, origin.topic());
        put(headers, PARTITION, Integer.toString(origin.partition()));
        put(headers, OFFSET, Long.toString(origin.offset()));
        put(headers, ERROR, describe());
        put(headers, SERVICE, service);
    }

    private String describe() {
        String text = error.getClass().getSimpleName() + ": " + error.getMessage();
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
