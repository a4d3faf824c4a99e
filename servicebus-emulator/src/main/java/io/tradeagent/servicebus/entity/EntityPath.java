package io.tradeagent.servicebus.entity;

import java.util.Locale;

/**
 * The address of a queue, a topic, a subscription or a dead-letter queue. Service Bus compares addresses without case,
 * so the value is lower case.
 *
 * @param value such as {@code orders}, {@code approvals/subscriptions/worker} or {@code orders/$deadletterqueue}
 */
public record EntityPath(String value) {
    private static final String DEAD_LETTER_SUFFIX = "/$deadletterqueue";

    /** Normalises case and surrounding slashes. */
    public EntityPath {
        value = trimSlashes(value).toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("an entity path is not empty");
        }
    }

    /** The path of a subscription of a topic. */
    public static EntityPath subscription(String topic, String subscription) {
        return new EntityPath(topic + "/subscriptions/" + subscription);
    }

    /** The path of the dead-letter queue that belongs to this entity. */
    public EntityPath deadLetterQueue() {
        return new EntityPath(value + DEAD_LETTER_SUFFIX);
    }

    private static String trimSlashes(String path) {
        int from = 0;
        int to = path.length();
        while (from < to && path.charAt(from) == '/') {
            from++;
        }
        while (to > from && path.charAt(to - 1) == '/') {
            to--;
        }
        return path.substring(from, to);
    }

    @Override
    public String toString() {
        return value;
    }
}
