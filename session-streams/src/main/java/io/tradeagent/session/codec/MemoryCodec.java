package io.tradeagent.session.codec;

import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.kernel.SessionId;
import io.tradeagent.session.Opening;
import io.tradeagent.session.RememberedEvent;
import io.tradeagent.session.RememberedRequest;
import io.tradeagent.session.SessionRef;
import io.tradeagent.session.store.StoredDecision;
import io.tradeagent.session.store.StoredEvent;
import io.tradeagent.session.store.StoredRequest;
import io.tradeagent.streams.StoredRecord;
import java.time.Instant;

/** What is remembered outside the state, as it stands in the store. */
public final class MemoryCodec {

    private final StoredRecord<StoredEvent> events = StoredRecord.of(StoredEvent.class);
    private final StoredRecord<StoredRequest> requests = StoredRecord.of(StoredRequest.class);
    private final StoredRecord<StoredDecision> decisions = StoredRecord.of(StoredDecision.class);

    /** The bytes of an event id's first time. */
    public byte[] write(RememberedEvent event) {
        return events.write(new StoredEvent(event.sequence().number(), event.at()));
    }

    /** Reads them. */
    public RememberedEvent readEvent(byte[] bytes) {
        StoredEvent stored = events.read(bytes);
        return new RememberedEvent(new Sequence(stored.getSequence()), stored.getAt());
    }

    /** The bytes of what an idempotency key led to. */
    public byte[] write(RememberedRequest request) {
        Opening opening = request.opening();
        return requests.write(new StoredRequest(
                request.bodyDigest(),
                opening.ref().id().value(),
                opening.ref().epoch().number(),
                opening.createdAt(),
                StoredEnums.platform(opening.platform()),
                Openings.stored(opening.predecessor())));
    }

    /** Reads them. */
    public RememberedRequest readRequest(byte[] bytes) {
        StoredRequest stored = requests.read(bytes);
        SessionRef ref = new SessionRef(new SessionId(stored.getSessionId()), new Epoch(stored.getEpoch()));
        return new RememberedRequest(
                stored.getBodyDigest(),
                new Opening(
                        ref,
                        stored.getCreatedAt(),
                        StoredEnums.platform(stored.getPlatform()),
                        Openings.predecessor(stored.getPredecessor())));
    }

    /** The bytes that stand for a decision that was applied. */
    public byte[] writeDecision(Instant at) {
        return decisions.write(new StoredDecision(at));
    }
}
