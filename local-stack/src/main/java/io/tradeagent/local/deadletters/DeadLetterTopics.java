package io.tradeagent.local.deadletters;

import io.tradeagent.local.client.UnknownTopicException;
import io.tradeagent.schemas.topics.Topic;
import java.util.Arrays;
import java.util.List;

/** The topics that have dead letters. */
public final class DeadLetterTopics {

    private DeadLetterTopics() {}

    /** All of them, in the order of the catalogue. */
    public static List<Topic> all() {
        return Arrays.stream(Topic.values()).filter(Topic::hasDeadLetters).toList();
    }

    /**
     * The topic that a user means.
     *
     * @param name of the topic, or of its dead letters
     * @throws UnknownTopicException if there is none, or nobody puts dead letters of it aside
     */
    public static Topic named(String name) {
        return all().stream()
                .filter(topic ->
                        topic.topicName().equals(name) || topic.deadLetterName().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownTopicException(name.endsWith(".dlq") ? name : name + ".dlq"));
    }
}
