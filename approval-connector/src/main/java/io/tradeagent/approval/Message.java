package io.tradeagent.approval;

import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as the broker handed it over, before anybody has judged it.
 *
 * @param id given by the sender; null where it gave none
 * @param sequence given by the broker, growing with every message of the subscription
 * @param subject what kind of decision this claims to be
 * @param contentType of the body
 * @param properties the sender's own, by name; values are of any type
 * @param body as sent; empty where the message carries no bytes
 */
public record Message(
        @Nullable String id,
        long sequence,
        @Nullable String subject,
        @Nullable String contentType,
        Map<String, Object> properties,
        ByteBuffer body) {

    public Message {
        properties = Map.copyOf(properties);
        body = body.asReadOnlyBuffer();
    }
}
