package io.tradeagent.servicebus.journal;

import io.tradeagent.servicebus.entity.Change;
import io.tradeagent.servicebus.entity.EntityPath;
import io.tradeagent.servicebus.entity.MessageState;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Binary form of the changes of one append: a count, then a tag and the fields of each. */
final class ChangeCodec {
    private static final int STORED = 1;
    private static final int REVISED = 2;
    private static final int REMOVED = 3;
    private static final int SESSION_STATE = 4;
    private static final int SEQUENCE = 5;

    private ChangeCodec() {}

    static void write(List<Change> changes, DataOutputStream out) throws IOException {
        out.writeInt(changes.size());
        for (Change change : changes) {
            writeOne(change, out);
        }
    }

    private static void writeOne(Change change, DataOutputStream out) throws IOException {
        switch (change) {
            case Change.Stored stored -> {
                head(STORED, change, out);
                MessageCodec.write(stored.message(), out);
            }
            case Change.Revised revised -> {
                head(REVISED, change, out);
                out.writeLong(revised.sequenceNumber());
                out.writeByte(revised.state().code());
                out.writeInt(revised.deliveryCount());
            }
            case Change.Removed removed -> {
                head(REMOVED, change, out);
                out.writeLong(removed.sequenceNumber());
            }
            case Change.SessionStateSet set -> {
                head(SESSION_STATE, change, out);
                Fields.string(set.sessionId(), out);
                Fields.nullableBytes(set.state(), out);
            }
            case Change.SequenceReached reached -> {
                head(SEQUENCE, change, out);
                out.writeLong(reached.next());
            }
        }
    }

    private static void head(int tag, Change change, DataOutputStream out) throws IOException {
        out.writeByte(tag);
        Fields.string(change.entity().value(), out);
    }

    static List<Change> read(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            changes.add(readOne(in));
        }
        return changes;
    }

    private static Change readOne(DataInputStream in) throws IOException {
        int tag = in.readByte();
        EntityPath entity = new EntityPath(Fields.string(in));
        return switch (tag) {
            case STORED -> new Change.Stored(entity, MessageCodec.read(in));
            case REVISED -> new Change.Revised(entity, in.readLong(), MessageState.ofCode(in.readByte()), in.readInt());
            case REMOVED -> new Change.Removed(entity, in.readLong());
            case SESSION_STATE -> new Change.SessionStateSet(entity, Fields.string(in), Fields.nullableBytes(in));
            case SEQUENCE -> new Change.SequenceReached(entity, in.readLong());
            default -> throw new IOException("unknown change " + tag);
        };
    }
}
