package io.tradeagent.servicebus.amqp;

import io.tradeagent.servicebus.entity.Content;
import io.tradeagent.servicebus.entity.Sections;
import io.tradeagent.servicebus.entity.Submission;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.apache.qpid.proton.amqp.Symbol;
import org.apache.qpid.proton.amqp.messaging.AmqpSequence;
import org.apache.qpid.proton.amqp.messaging.AmqpValue;
import org.apache.qpid.proton.amqp.messaging.ApplicationProperties;
import org.apache.qpid.proton.amqp.messaging.Data;
import org.apache.qpid.proton.amqp.messaging.DeliveryAnnotations;
import org.apache.qpid.proton.amqp.messaging.Footer;
import org.apache.qpid.proton.amqp.messaging.Header;
import org.apache.qpid.proton.amqp.messaging.MessageAnnotations;
import org.apache.qpid.proton.amqp.messaging.Properties;
import org.jspecify.annotations.Nullable;

/** Takes messages apart into their sections, as bytes, and reads what the broker has to know. */
final class IncomingMessages {
    /** A delivery of this format holds several messages, each whole in a data section. */
    private static final int BATCH_FORMAT = 0x80013700;

    private static final Symbol SCHEDULED_FOR = Symbol.valueOf("x-opt-scheduled-enqueue-time");

    private final AmqpCodec codec;

    IncomingMessages(AmqpCodec codec) {
        this.codec = codec;
    }

    List<Submission> read(byte[] delivery, int messageFormat) {
        if (messageFormat != BATCH_FORMAT) {
            return List.of(readOne(delivery));
        }
        List<Submission> messages = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.wrap(delivery);
        while (buffer.hasRemaining()) {
            if (codec.read(buffer) instanceof Data data) {
                messages.add(readOne(Bytes.of(data.getValue())));
            }
        }
        if (messages.isEmpty()) {
            throw Fault.malformed("a batch has at least one message");
        }
        return messages;
    }

    Submission readOne(byte[] encoded) {
        if (encoded.length > Limits.MAX_MESSAGE_BYTES) {
            throw tooLarge();
        }
        Parts parts = new Parts();
        ByteBuffer buffer = ByteBuffer.wrap(encoded);
        while (buffer.hasRemaining()) {
            int start = buffer.position();
            Object section = codec.read(buffer);
            byte[] raw = new byte[buffer.position() - start];
            buffer.get(start, raw);
            if (parts.isBodyAt(section)) {
                byte[] body = new byte[encoded.length - start];
                buffer.get(start, body);
                parts.body = parts.body.length == 0 ? body : parts.body;
            } else {
                parts.note(section, raw);
            }
        }
        return parts.toSubmission(codec);
    }

    static Fault tooLarge() {
        return new Fault(
                Condition.MESSAGE_SIZE_EXCEEDED,
                "A message may have " + Limits.MAX_MESSAGE_BYTES + " bytes at most in this namespace.");
    }

    /** The sections found so far. */
    private static final class Parts {
        private static final byte[] NONE = {};
        private byte[] annotations = NONE;
        private byte[] properties = NONE;
        private byte[] applicationProperties = NONE;
        private byte[] body = NONE;
        private @Nullable Duration timeToLive;
        private @Nullable Instant scheduledFor;
        private Properties read = new Properties();

        boolean isBodyAt(Object section) {
            return section instanceof Data
                    || section instanceof AmqpValue
                    || section instanceof AmqpSequence
                    || section instanceof Footer;
        }

        void note(Object section, byte[] raw) {
            switch (section) {
                case Header header -> timeToLive = timeToLive(header);
                case MessageAnnotations found -> {
                    annotations = raw;
                    scheduledFor = scheduledFor(found);
                }
                case Properties found -> {
                    properties = raw;
                    read = found;
                }
                case ApplicationProperties found -> applicationProperties = raw;
                case DeliveryAnnotations ignored -> {} // meant for this hop only
                default -> throw Fault.malformed("a message consists of AMQP message sections");
            }
        }

        Submission toSubmission(AmqpCodec codec) {
            if (body.length == 0) {
                throw Fault.malformed("a message has a body");
            }
            if (read.getMessageId() == null) {
                // The npm client cannot settle a message without an id.
                read.setMessageId(UUID.randomUUID().toString().replace("-", ""));
                properties = codec.write(read);
            }
            Sections sections = new Sections(annotations, properties, applicationProperties, body);
            return new Submission(new Content(sections, read.getGroupId(), timeToLive), scheduledFor);
        }

        private static @Nullable Duration timeToLive(Header header) {
            return header.getTtl() == null || header.getTtl().longValue() == 0
                    ? null
                    : Duration.ofMillis(header.getTtl().longValue());
        }

        private static @Nullable Instant scheduledFor(MessageAnnotations annotations) {
            return annotations.getValue() != null && annotations.getValue().get(SCHEDULED_FOR) instanceof Date date
                    ? date.toInstant()
                    : null;
        }
    }
}
