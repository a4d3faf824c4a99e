package io.tradeagent.approval.kafka;

import io.tradeagent.schemas.topics.Topic;

/**
 * The inbound log as this installation has it.
 *
 * @param bootstrapServers of the cluster, {@code host:port} separated by commas
 * @param partitions that it must have, or decisions would miss the sessions that they are about
 */
public record InboundTopic(String bootstrapServers, int partitions) {

    String name() {
        return Topic.EA_INBOUND.topicName();
    }

    /** @throws WrongPartitionsException when the topic has another number of partitions */
    void verify(int actual) {
        if (actual != partitions) {
            throw new WrongPartitionsException(
                    "topic " + name() + " has " + actual + " partitions where the configuration says " + partitions);
        }
    }
}
