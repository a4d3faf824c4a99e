package io.tradeagent.system;

import com.azure.messaging.servicebus.ServiceBusClientBuilder;
import com.azure.messaging.servicebus.ServiceBusMessage;
import com.azure.messaging.servicebus.ServiceBusSenderClient;
import java.util.UUID;

/** Decides about sessions as an operator's own program does: with the Azure client. */
public final class Operator implements AutoCloseable {

    private final ServiceBusSenderClient sender;

    /** @param connectionString of Service Bus */
    public Operator(String connectionString) {
        sender = new ServiceBusClientBuilder()
                .connectionString(connectionString)
                .sender()
                .topicName("ea-auth-approvals")
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

    @Override
    public void close() {
        sender.close();
    }
}
