package io.tradeagent.schemas.deadletters;

import static io.tradeagent.schemas.deadletters.TextHeaders.number;
import static io.tradeagent.schemas.deadletters.TextHeaders.put;

import org.apache.kafka.common.header.Headers;

/**
 * What a record that an operator brought back from the dead letters tells of that.
 *
 * @param count how often it has been brought back, this time included, from 1
 * @param deadLetter the dead letter that it comes from, {@code topic/partition/offset}
 */
public record RedriveHeaders(int count, String deadLetter) {

    /** How often the record has been brought back, decimal. */
    public static final String COUNT = "ta_redrive_count";

    /** The dead letter that it comes from, {@code topic/partition/offset}. */
    public static final String OF = "ta_redrive_of";

    /** Adds them; those of an earlier time are replaced. */
    public void addTo(Headers headers) {
        put(headers, COUNT, Integer.toString(count));
        put(headers, OF, deadLetter);
    }

    /** How often a record has been brought back: 0 for most. */
    public static int countOf(Headers headers) {
        return number(headers, COUNT)
                .filter(number -> number < Integer.MAX_VALUE)
                .orElse(0L)
                .intValue();
    }
}
