package io.tradeagent.approval.app;

import io.tradeagent.approval.kafka.KafkaDecisionLog;
import io.tradeagent.approval.servicebus.ApprovalSubscriber;

/** The running path of a decision: from the subscription into the log. */
record Connector(KafkaDecisionLog decisions, ApprovalSubscriber subscriber) implements AutoCloseable {

    /** The log first: a message that waits for Kafka would otherwise hold up the end of the subscriber. */
    @Override
    public void close() {
        decisions.close();
        subscriber.close();
    }
}
