package io.tradeagent.system;

import com.azure.messaging.servicebus.ServiceBusClientBuilder;
import com.azure.messaging.servicebus.ServiceBusMessage;
import com.azure.messaging.servicebus.ServiceBusReceivedMessage;
import com.azure.messaging.servicebus.ServiceBusReceiverClient;
import com.azure.messaging.servicebus.ServiceBusSenderClient;
import com.azure.messaging.servicebus.models.ServiceBusReceiveMode;
import com.azure.messaging.servicebus.models.SubQueue;
import java.time.Duration;
import java.util.UUID;

/** Decides about sessions as an operator's own program does: with the Azure client. */
public final class Operator implements AutoCloseable {

    private static final String TOPIC = "ea-auth-approvals";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String connectionString;
    private final ServiceBusSenderClient sender;

    /** @param connectionString of Service Bus */
    public Operator(String connectionString) {
        this.connectionString = connectionString;
        sender = new ServiceBusClientBuilder()
                .connectionString(connectionString)
                .sender()
                .topicName(TOPIC)
                .buildClient();
    }

    void approve(String account, String fingerprint) {
        publish("AuthApproval", """
                {"accountId":"%s","authKeyFingerprint":"%s","approvedBy":"olivia","expiresAt":null}""".formatted(account, fingerprint));
    }

    void reject(String account, String fingerprint) {
        publish("AuthReject", """
                {"accountId":"%s","authKeyFingerprint":"%s","reason":"not ours","rejectedBy":"olivia"}""".formatted(account, fingerprint));
    }

    void publish(String subject, String body) {
        publish(subject, body, UUID.randomUUID().toString());
    }

    /**
     * Publishes a message.
     *
     * @param messageId names the decision; the same again has no second effect
     */
    public void publish(String subject, String body, String messageId) {
        sender.sendMessage(new ServiceBusMessage(body)
                .setSubject(subject)
                .setContentType("application/json")
                .setMessageId(messageId));
    }

    /** Waits for a decision that was not taken and returns why; it is gone then. */
    String awaitDeadLetterReason() {
        try (ServiceBusReceiverClient receiver = new ServiceBusClientBuilder()
                .connectionString(connectionString)
                .receiver()
                .topicName(TOPIC)
                .subscriptionName("session-approvals")
                .subQueue(SubQueue.DEAD_LETTER_QUEUE)
                .receiveMode(ServiceBusReceiveMode.RECEIVE_AND_DELETE)
                .buildClient()) {
            return receiver.receiveMessages(1, PATIENCE).stream()
                    .map(ServiceBusReceivedMessage::getDeadLetterReason)
                    .findFirst()
                    .orElse("none");
        }
    }

    @Override
    public void close() {
        sender.close();
    }
}
