package io.tradeagent.approval.app;

import com.azure.messaging.servicebus.ServiceBusMessage;
import com.azure.messaging.servicebus.ServiceBusReceivedMessage;
import com.azure.messaging.servicebus.ServiceBusReceiverClient;
import com.azure.messaging.servicebus.ServiceBusSenderClient;
import com.azure.messaging.servicebus.models.SubQueue;
import java.util.List;
import java.util.Optional;

/** An operator with the real client: sends decisions and looks at what became of them. */
record Operator(Stage stage) {

    static final String FINGERPRINT = "0123456789abcdef".repeat(4);

    static ServiceBusMessage approval(String decisionId) {
        return message(decisionId, "AuthApproval", """
                {"accountId":"5012345","authKeyFingerprint":"%s","approvedBy":"alice","expiresAt":null}""".formatted(FINGERPRINT));
    }

    static ServiceBusMessage rejection(String decisionId) {
        return message(decisionId, "AuthReject", """
                {"accountId":"5012345","authKeyFingerprint":"%s","reason":"unknown key","rejectedBy":"bob"}""".formatted(FINGERPRINT));
    }

    static ServiceBusMessage message(String decisionId, String subject, String body) {
        return new ServiceBusMessage(body)
                .setMessageId(decisionId)
                .setSubject(subject)
                .setContentType("application/json");
    }

    void send(ServiceBusMessage... messages) {
        try (ServiceBusSenderClient sender =
                stage.clients().sender().topicName("ea-auth-approvals").buildClient()) {
            for (ServiceBusMessage message : messages) {
                sender.sendMessage(message);
            }
        }
    }

    /** What the subscription still has, without touching it. */
    List<ServiceBusReceivedMessage> waiting() {
        return peek(SubQueue.NONE);
    }

    /** What was dead-lettered, without touching it. */
    List<ServiceBusReceivedMessage> deadLetters() {
        return peek(SubQueue.DEAD_LETTER_QUEUE);
    }

    Optional<ServiceBusReceivedMessage> deadLetter(String decisionId) {
        return deadLetters().stream()
                .filter(message -> decisionId.equals(message.getMessageId()))
                .findFirst();
    }

    private List<ServiceBusReceivedMessage> peek(SubQueue queue) {
        try (ServiceBusReceiverClient receiver = stage.clients()
                .receiver()
                .topicName("ea-auth-approvals")
                .subscriptionName("session-approvals")
                .subQueue(queue)
                .buildClient()) {
            return receiver.peekMessages(100, 0).stream().toList();
        }
    }
}
