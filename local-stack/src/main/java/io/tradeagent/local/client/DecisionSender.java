package io.tradeagent.local.client;

import com.azure.core.amqp.AmqpRetryOptions;
import com.azure.core.util.BinaryData;
import com.azure.messaging.servicebus.ServiceBusClientBuilder;
import com.azure.messaging.servicebus.ServiceBusMessage;
import com.azure.messaging.servicebus.ServiceBusSenderClient;
import io.tradeagent.approval.signing.SignedContent;
import io.tradeagent.approval.signing.SigningKey;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Publishes operators' decisions to Service Bus, with the client that any other publisher would use. */
public final class DecisionSender implements AutoCloseable {

    private static final String TOPIC = "ea-auth-approvals";

    private final ServiceBusSenderClient sender;
    private final @Nullable SigningKey key;

    /**
     * Prepares to publish.
     *
     * @param connectionString of the namespace or the emulator; a secret
     * @param key that signs what is published; null: it is not signed
     */
    public DecisionSender(String connectionString, @Nullable SigningKey key) {
        this.key = key;
        this.sender = new ServiceBusClientBuilder()
                .connectionString(connectionString)
                .retryOptions(new AmqpRetryOptions().setMaxRetries(1).setTryTimeout(Duration.ofSeconds(10)))
                .sender()
                .topicName(TOPIC)
                .buildClient();
    }

    /**
     * Publishes that an identity is approved.
     *
     * @param expiresAt end of the approval; null: as the platform is configured
     */
    public void approve(UUID id, Decided identity, String approvedBy, @Nullable Instant expiresAt) {
        ObjectNode body = body(identity);
        body.put("approvedBy", approvedBy);
        body.put("expiresAt", expiresAt == null ? null : expiresAt.toString());
        send(id, identity, "AuthApproval", body);
    }

    /** Publishes that an identity is rejected. */
    public void reject(UUID id, Decided identity, String reason, String rejectedBy) {
        ObjectNode body = body(identity);
        body.put("reason", reason);
        body.put("rejectedBy", rejectedBy);
        send(id, identity, "AuthReject", body);
    }

    private static ObjectNode body(Decided identity) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("accountId", identity.account())
                .put("authKeyFingerprint", identity.fingerprint());
    }

    /** Returns when Service Bus has it. A repeat with the same id has no second effect. */
    private void send(UUID id, Decided identity, String subject, ObjectNode body) {
        BinaryData bytes = BinaryData.fromString(body.toString());
        ServiceBusMessage message = new ServiceBusMessage(bytes)
                .setMessageId(id.toString())
                .setSubject(subject)
                .setContentType("application/json");
        message.getApplicationProperties().put("tenantId", identity.tenant());
        if (key != null) {
            SignedContent content =
                    new SignedContent(subject, id.toString(), identity.tenant(), ByteBuffer.wrap(bytes.toBytes()));
            message.getApplicationProperties().put("signature", key.sign(content));
        }
        sender.sendMessage(message);
    }

    @Override
    public void close() {
        sender.close();
    }

    /**
     * Whom a decision is about.
     *
     * @param tenant id of the tenant
     * @param account id of the account
     * @param fingerprint of the authentication key, 64 hexadecimal digits
     */
    public record Decided(String tenant, String account, String fingerprint) {}
}
