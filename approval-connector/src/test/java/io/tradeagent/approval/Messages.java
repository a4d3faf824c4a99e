package io.tradeagent.approval;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Valid messages, to be spoilt one part at a time. */
record Messages(Message message) {

    static final String FINGERPRINT = "0123456789abcdef".repeat(4);

    static Messages approval() {
        return of("AuthApproval", approvalBody("null"));
    }

    static Messages rejection() {
        return of(
                "AuthReject",
                "{\"accountId\":\"5012345\",\"authKeyFingerprint\":\"%s\",\"reason\":\"unknown key\",\"rejectedBy\":\"bob\"}"
                        .formatted(FINGERPRINT));
    }

    static String approvalBody(String expiresAt) {
        return "{\"accountId\":\"5012345\",\"authKeyFingerprint\":\"%s\",\"approvedBy\":\"alice\",\"expiresAt\":%s}"
                .formatted(FINGERPRINT, expiresAt);
    }

    private static Messages of(String subject, String body) {
        return new Messages(new Message(
                "decision-1", 7, subject, "application/json", Map.of(), ByteBuffer.wrap(body.getBytes(UTF_8))));
    }

    Messages id(@Nullable String id) {
        return with(id, message.subject(), message.contentType(), message.properties(), message.body());
    }

    Messages subject(@Nullable String subject) {
        return with(message.id(), subject, message.contentType(), message.properties(), message.body());
    }

    Messages contentType(@Nullable String type) {
        return with(message.id(), message.subject(), type, message.properties(), message.body());
    }

    Messages property(String name, Object value) {
        Map<String, Object> properties = new HashMap<>(message.properties());
        properties.put(name, value);
        return with(message.id(), message.subject(), message.contentType(), properties, message.body());
    }

    Messages body(String body) {
        return body(body.getBytes(UTF_8));
    }

    Messages body(byte[] body) {
        return with(
                message.id(), message.subject(), message.contentType(), message.properties(), ByteBuffer.wrap(body));
    }

    /** Replaces a part of the body, which must be in it. */
    Messages replacing(String part, String by) {
        String body = UTF_8.decode(message.body().duplicate()).toString();
        if (!body.contains(part)) {
            throw new IllegalArgumentException(part + " is not in " + body);
        }
        return body(body.replace(part, by));
    }

    private Messages with(
            @Nullable String id,
            @Nullable String subject,
            @Nullable String contentType,
            Map<String, Object> properties,
            ByteBuffer body) {
        return new Messages(new Message(id, message.sequence(), subject, contentType, properties, body));
    }
}
