package io.tradeagent.copy.codec;

import io.tradeagent.copy.follower.Waiting;
import io.tradeagent.copy.store.StoredQueue;
import io.tradeagent.copy.store.StoredWaiting;
import io.tradeagent.schema.copy.LeaderSignal;
import io.tradeagent.streams.StoredRecord;
import java.nio.ByteBuffer;
import java.util.List;

/** Signals that are held back, as the store keeps them. */
public final class WaitingCodec {

    private final StoredRecord<StoredQueue> format = StoredRecord.of(StoredQueue.class);
    private final StoredRecord<LeaderSignal> signals = StoredRecord.of(LeaderSignal.class);

    /** The bytes to store. */
    public byte[] write(List<Waiting> waiting) {
        return format.write(new StoredQueue(waiting.stream().map(this::stored).toList()));
    }

    /** What was written. */
    public List<Waiting> read(byte[] bytes) {
        return format.read(bytes).getSignals().stream().map(this::waiting).toList();
    }

    private StoredWaiting stored(Waiting waiting) {
        return new StoredWaiting(waiting.due(), ByteBuffer.wrap(signals.write(SignalCodec.record(waiting.signal()))));
    }

    private Waiting waiting(StoredWaiting stored) {
        ByteBuffer content = stored.getSignal().duplicate();
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return new Waiting(SignalCodec.signal(signals.read(bytes)), stored.getDue());
    }
}
