package io.tradeagent.servicebus.amqp;

import io.tradeagent.servicebus.entity.Content;
import io.tradeagent.servicebus.entity.DeadLetter;
import io.tradeagent.servicebus.entity.Message;
import io.tradeagent.servicebus.entity.Sections;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.qpid.proton.amqp.Symbol;
import org.apache.qpid.proton.amqp.UnsignedInteger;
import org.apache.qpid.proton.amqp.messaging.ApplicationProperties;
import org.apache.qpid.proton.amqp.messaging.Header;
import org.apache.qpid.proton.amqp.messaging.MessageAnnotations;
import org.jspecify.annotations.Nullable;

/** Puts messages together for a receiver: what the broker has to say, then the sender's own bytes. */
final class OutgoingMessages {
    private static final Symbol SEQUENCE_NUMBER = Symbol.valueOf("x-opt-sequence-number");
    private static final Symbol ORIGINAL_SEQUENCE_NUMBER = Symbol.valueOf("x-opt-enqueue-sequence-number");
    private static final Symbol ENQUEUED_AT = Symbol.valueOf("x-opt-enqueued-time");
    private static final Symbol LOCKED_UNTIL = Symbol.valueOf("x-opt-locked-until");
    private static final Symbol STATE = Symbol.valueOf("x-opt-message-state");
    private static final Symbol DEAD_LETTER_SOURCE = Symbol.valueOf("x-opt-deadletter-source");
    private static final long MAX_UNSIGNED_INT = 0xFFFF_FFFFL;

    private final AmqpCodec codec;

    OutgoingMessages(AmqpCodec codec) {
        this.codec = codec;
    }

    /** @param lockedUntil null when the message is not locked */
    byte[] write(Message message, @Nullable Instant lockedUntil) {
        Sections sections = message.content().sections();
        byte[] header = codec.write(header(message));
        byte[] annotations = codec.write(annotations(message, lockedUntil));
        byte[] applicationProperties = applicationProperties(message);
        int size = header.length
                + annotations.length
                + sections.properties().length
                + applicationProperties.length
                + sections.body().length;
        return ByteBuffer.allocate(size)
                .put(header)
                .put(annotations)
                .put(sections.properties())
                .put(applicationProperties)
                .put(sections.body())
                .array();
    }

    /** The content with application properties added or replaced, as abandon, defer and dead-letter may ask for. */
    Content withProperties(Content content, Map<String, Object> changes) {
        if (changes.isEmpty()) {
            return content;
        }
        Sections sections = content.sections();
        return content.withSections(
                sections.withApplicationProperties(merged(sections.applicationProperties(), changes)));
    }

    /** Always there: the Java client reads the header without asking whether there is one. */
    private static Header header(Message message) {
        Header header = new Header();
        header.setDurable(true);
        header.setDeliveryCount(UnsignedInteger.valueOf(message.deliveryCount()));
        Duration life = message.content().timeToLive();
        if (life != null) {
            header.setTtl(UnsignedInteger.valueOf(Math.min(life.toMillis(), MAX_UNSIGNED_INT)));
        }
        return header;
    }

    private MessageAnnotations annotations(Message message, @Nullable Instant lockedUntil) {
        Map<Symbol, Object> all = new HashMap<>();
        byte[] sent = message.content().sections().annotations();
        if (sent.length > 0
                && codec.read(ByteBuffer.wrap(sent)) instanceof MessageAnnotations annotations
                && annotations.getValue() != null) {
            all.putAll(annotations.getValue());
        }
        all.put(SEQUENCE_NUMBER, message.sequenceNumber());
        all.put(ORIGINAL_SEQUENCE_NUMBER, message.arrival().originalSequenceNumber());
        all.put(ENQUEUED_AT, Date.from(message.arrival().enqueuedAt()));
        all.put(STATE, message.state().code());
        if (lockedUntil != null) {
            all.put(LOCKED_UNTIL, Date.from(lockedUntil));
        }
        DeadLetter why = message.deadLetter();
        if (why != null) {
            all.put(DEAD_LETTER_SOURCE, why.source());
        }
        return new MessageAnnotations(all);
    }

    private byte[] applicationProperties(Message message) {
        byte[] sent = message.content().sections().applicationProperties();
        DeadLetter why = message.deadLetter();
        if (why == null) {
            return sent;
        }
        Map<String, Object> reasons = new LinkedHashMap<>();
        if (why.reason() != null) {
            reasons.put("DeadLetterReason", why.reason());
        }
        if (why.description() != null) {
            reasons.put("DeadLetterErrorDescription", why.description());
        }
        return reasons.isEmpty() ? sent : merged(sent, reasons);
    }

    private byte[] merged(byte[] encoded, Map<String, Object> changes) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (encoded.length > 0
                && codec.read(ByteBuffer.wrap(encoded)) instanceof ApplicationProperties properties
                && properties.getValue() != null) {
            all.putAll(properties.getValue());
        }
        all.putAll(changes);
        return codec.write(new ApplicationProperties(all));
    }
}
