package io.tradeagent.local.client;

import com.azure.core.amqp.AmqpRetryOptions;
import com.azure.core.util.BinaryData;
import com.azure.messaging.servicebus.ServiceBusClientBuilder;
import com.azure.messaging.servicebus.ServiceBusMessage;
import com.azure.messaging.servicebus.ServiceBusSenderClient;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Publishes operators' decisions to Service Bus, with the client that any other publisher would use. */
public final class DecisionSender {

    private static final String TOPIC = "ea-auth-approvals";

    private final String connectionString;

    /**
     * Prepares to publish.
     *
     * @param connectionString of the namespace or the emulator; a secret
     */
    public DecisionSender(String connectionString) {
        this.connectionString = connectionString;
    }

    /**
     * Publishes; returns when Service Bus has it.
     *
     * @param id a repeat with the same id has no second effect
     * @param subject kind of the decision
     */
    public void send(UUID id, String tenant, String subject, ObjectNode body) {
        ServiceBusMessage message = new ServiceBusMessage(BinaryData.fromString(body.toString()))
                .setMessageId(id.toString())
                .setSubject(subject)
                .setContentType("application/json");
        message.getApplicationProperties().put("tenantId", tenant);
        AmqpRetryOptions retries = new AmqpRetryOptions().setMaxRetries(1).setTryTimeout(Duration.ofSeconds(10));
        try (ServiceBusSenderClient sender = new ServiceBusClientBuilder()
                .connectionString(connectionString)
                .retryOptions(retries)
                .sender()
                .topicName(TOPIC)
                .buildClient()) {
            sender.sendMessage(message);
        }
    }
}
