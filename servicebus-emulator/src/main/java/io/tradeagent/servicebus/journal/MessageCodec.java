package io.tradeagent.servicebus.journal;

import io.tradeagent.servicebus.entity.Arrival;
import io.tradeagent.servicebus.entity.Content;
import io.tradeagent.servicebus.entity.DeadLetter;
import io.tradeagent.servicebus.entity.Message;
import io.tradeagent.servicebus.entity.MessageState;
import io.tradeagent.servicebus.entity.Sections;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Binary form of a message image. */
final class MessageCodec {
    private static final long NO_DURATION = -1;

    private MessageCodec() {}

    static void write(Message message, DataOutputStream out) throws IOException {
        Arrival arrival = message.arrival();
        out.writeLong(arrival.sequenceNumber());
        out.writeLong(arrival.originalSequenceNumber());
        Fields.instant(arrival.enqueuedAt(), out);
        Fields.instant(arrival.expiresAt(), out);
        writeContent(message.content(), out);
        out.writeByte(message.state().code());
        Fields.instant(message.dueAt(), out);
        out.writeInt(message.deliveryCount());
        DeadLetter why = message.deadLetter();
        out.writeBoolean(why != null);
        if (why != null) {
            Fields.nullableString(why.reason(), out);
            Fields.nullableString(why.description(), out);
            Fields.string(why.source(), out);
        }
    }

    static Message read(DataInputStream in) throws IOException {
        Arrival arrival = readArrival(in);
        Content content = readContent(in);
        MessageState state = MessageState.ofCode(in.readByte());
        Instant dueAt = Fields.instant(in);
        return new Message(arrival, content, state, dueAt, in.readInt(), readDeadLetter(in));
    }

    private static Arrival readArrival(DataInputStream in) throws IOException {
        long sequenceNumber = in.readLong();
        long originalSequenceNumber = in.readLong();
        Instant enqueuedAt = Fields.instant(in);
        if (enqueuedAt == null) {
            throw new IOException("a message without an enqueued time");
        }
        return new Arrival(sequenceNumber, originalSequenceNumber, enqueuedAt, Fields.instant(in));
    }

    private static @Nullable DeadLetter readDeadLetter(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        return new DeadLetter(Fields.nullableString(in), Fields.nullableString(in), Fields.string(in));
    }

    private static void writeContent(Content content, DataOutputStream out) throws IOException {
        Fields.bytes(content.sections().annotations(), out);
        Fields.bytes(content.sections().properties(), out);
        Fields.bytes(content.sections().applicationProperties(), out);
        Fields.bytes(content.sections().body(), out);
        Fields.nullableString(content.sessionId(), out);
        Duration life = content.timeToLive();
        out.writeLong(life == null ? NO_DURATION : life.toMillis());
    }

    private static Content readContent(DataInputStream in) throws IOException {
        Sections sections = new Sections(Fields.bytes(in), Fields.bytes(in), Fields.bytes(in), Fields.bytes(in));
        String sessionId = Fields.nullableString(in);
        long life = in.readLong();
        return new Content(sections, sessionId, life == NO_DURATION ? null : Duration.ofMillis(life));
    }
}
