package io.tradeagent.approval.servicebus;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.azure.core.amqp.models.AmqpMessageBody;
import com.azure.core.amqp.models.AmqpMessageBodyType;
import com.azure.messaging.servicebus.ServiceBusReceivedMessage;
import io.tradeagent.approval.Message;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the Azure client hands out, in our words. */
final class ReceivedMessages {

    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private ReceivedMessages() {}

    static Message toMessage(ServiceBusReceivedMessage received) {
        Map<String, Object> properties = new LinkedHashMap<>();
        received.getApplicationProperties().forEach((name, value) -> {
            if (value != null) {
                properties.put(name, value);
            }
        });
        return new Message(
                received.getMessageId(),
                received.getSequenceNumber(),
                received.getSubject(),
                received.getContentType(),
                properties,
                body(received.getRawAmqpMessage().getBody()));
    }

    /** The sender's W3C trace context, under its own name or the Azure SDKs'; null where there is none that is valid. */
    static @Nullable String traceparent(Message message) {
        return Stream.of("traceparent", "Diagnostic-Id")
                .map(message.properties()::get)
                .filter(value -> value instanceof String text
                        && TRACEPARENT.matcher(text).matches())
                .map(String.class::cast)
                .findFirst()
                .orElse(null);
    }

    // JMS senders put text into a value section, everybody else bytes into a data section.
    private static ByteBuffer body(AmqpMessageBody body) {
        if (body.getBodyType() == AmqpMessageBodyType.DATA) {
            return ByteBuffer.wrap(body.getFirstData());
        }
        if (body.getBodyType() == AmqpMessageBodyType.VALUE && body.getValue() instanceof String text) {
            return ByteBuffer.wrap(text.getBytes(UTF_8));
        }
        return ByteBuffer.allocate(0);
    }
}
