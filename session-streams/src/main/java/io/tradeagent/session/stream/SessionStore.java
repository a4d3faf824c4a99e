package io.tradeagent.session.stream;

import io.tradeagent.kernel.EventId;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.schema.ea.OrderIntentEvent;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.session.CopyPart;
import io.tradeagent.session.Memory;
import io.tradeagent.session.RememberedEvent;
import io.tradeagent.session.RememberedRequest;
import io.tradeagent.session.Ruling;
import io.tradeagent.session.SessionEvent;
import io.tradeagent.session.SessionState;
import io.tradeagent.session.Status;
import io.tradeagent.session.codec.HeldIntents;
import io.tradeagent.session.codec.MemoryCodec;
import io.tradeagent.session.codec.Outputs;
import io.tradeagent.session.codec.StateCodec;
import io.tradeagent.session.codec.Step;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** What one task knows: states, memory and held intents of the identities of its partition. */
final class SessionStore implements HeldIntents {

    private static final byte[] NO_BYTES = {};

    private final KeyValueStore<String, byte[]> store;
    private final Serde<OrderIntentEvent> intents;
    private final StateCodec states = new StateCodec();
    private final MemoryCodec memories = new MemoryCodec();
    private final RecentStates recent = new RecentStates();
    private final CopyParts parts;

    SessionStore(KeyValueStore<String, byte[]> store, Serde<OrderIntentEvent> intents) {
        this.store = store;
        this.intents = intents;
        this.parts = new CopyParts(store);
    }

    SessionState state(Identity identity) {
        SessionState known = recent.get(identity);
        if (known != null) {
            return known;
        }
        byte[] bytes = store.get(StoreKeys.state(identity));
        return bytes == null ? SessionState.unknown(identity) : states.read(identity, bytes);
    }

    void forEachState(Consumer<SessionState> action) {
        try (KeyValueIterator<String, byte[]> all = store.range(StoreKeys.STATES, StoreKeys.behind(StoreKeys.STATES))) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> entry = all.next();
                action.accept(states.read(StoreKeys.identityOf(entry.key), entry.value));
            }
        }
    }

    Memory memory(Identity identity) {
        return new Memory() {
            @Override
            public @Nullable RememberedEvent event(EventId id) {
                byte[] bytes = store.get(StoreKeys.event(identity, id));
                return bytes == null ? null : memories.readEvent(bytes);
            }

            @Override
            public @Nullable RememberedRequest request(String idempotencyKey) {
                byte[] bytes = store.get(StoreKeys.request(identity, idempotencyKey));
                return bytes == null ? null : memories.readRequest(bytes);
            }

            @Override
            public boolean judged(String decisionId) {
                return store.get(StoreKeys.decision(identity, decisionId)) != null;
            }

            @Override
            public int pendingBeside(int most) {
                return SessionStore.this.pendingBeside(identity, most);
            }

            @Override
            public CopyPart copying() {
                return parts.of(identity.account());
            }
        };
    }

    private int pendingBeside(Identity identity, int most) {
        String prefix = StoreKeys.pending(identity.account());
        String own = StoreKeys.pending(identity);
        int found = 0;
        try (KeyValueIterator<String, byte[]> all = store.range(prefix, StoreKeys.behind(prefix))) {
            while (found < most && all.hasNext()) {
                found += all.next().key.equals(own) ? 0 : 1;
            }
        }
        return found;
    }

    @Override
    public OrderIntentEvent get(Identity identity, Sequence sequence) {
        byte[] bytes = store.get(StoreKeys.held(identity, sequence));
        if (bytes == null) {
            throw new IllegalStateException("the store does not hold intent " + sequence + " of " + identity);
        }
        return intents.deserializer().deserialize(Topic.EA_ORDER_INTENTS.topicName(), bytes);
    }

    /** Keeps what a step has changed; after its outputs are made, for they read what it removes. */
    void apply(Step step) {
        Identity identity = step.received().identity();
        for (Step.Change change : step.changes()) {
            remember(identity, step, change.event());
        }
        SessionState after = step.after();
        if (after != step.before()) {
            store.put(StoreKeys.state(identity), states.write(after));
        }
        boolean pending = after.status() == Status.PENDING;
        if (pending != (step.before().status() == Status.PENDING)) {
            store.put(StoreKeys.pending(identity), pending ? NO_BYTES : null);
        }
        recent.put(identity, after);
    }

    private void remember(Identity identity, Step step, SessionEvent event) {
        switch (event) {
            case SessionEvent.EventAccepted e ->
                rememberEvent(
                        identity, e.eventId(), new RememberedEvent(e.place().sequence(), e.at()));
            case SessionEvent.IntentQueued e -> {
                Sequence sequence = e.place().sequence();
                rememberEvent(identity, e.eventId(), new RememberedEvent(sequence, e.at()));
                store.put(StoreKeys.held(identity, sequence), bytes(Outputs.queued(step, sequence)));
            }
            case SessionEvent.IntentsReleased e -> forget(identity, e.sequences());
            case SessionEvent.IntentsDiscarded e -> forget(identity, e.sequences());
            case SessionEvent.RequestRemembered e ->
                store.put(StoreKeys.request(identity, e.idempotencyKey()), memories.write(e.request()));
            case SessionEvent.ApprovalRecorded e -> rememberDecision(identity, e.ruling(), e.at());
            case SessionEvent.RejectionRecorded e -> rememberDecision(identity, e.ruling(), e.at());
            case SessionEvent.DecisionIgnored e -> {
                if (e.because().spendsTheId()) {
                    rememberDecision(identity, e.ruling(), e.at());
                }
            }
            default -> {}
        }
    }

    private void rememberDecision(Identity identity, Ruling ruling, Instant at) {
        store.put(StoreKeys.decision(identity, ruling.id()), memories.writeDecision(at));
    }

    private void rememberEvent(Identity identity, EventId id, RememberedEvent event) {
        store.put(StoreKeys.event(identity, id), memories.write(event));
    }

    private void forget(Identity identity, List<Sequence> sequences) {
        for (Sequence sequence : sequences) {
            store.delete(StoreKeys.held(identity, sequence));
        }
    }

    private byte[] bytes(OrderIntentEvent intent) {
        return intents.serializer().serialize(Topic.EA_ORDER_INTENTS.topicName(), intent);
    }

    /**
     * Removes what may be forgotten, a slice at a time. Nobody can tell: what may be forgotten is treated as if it were gone,
     * and once it may, it always may.
     *
     * @param from where to go on; null: from the start
     * @return where to go on next time; null when the end is reached
     */
    @Nullable
    String sweep(String prefix, @Nullable String from, int slice) {
        String start = from == null ? prefix : from;
        try (KeyValueIterator<String, byte[]> entries = store.range(start, StoreKeys.behind(prefix))) {
            for (int i = 0; i < slice && entries.hasNext(); i++) {
                KeyValue<String, byte[]> entry = entries.next();
                if (forgotten(prefix, entry)) {
                    store.delete(entry.key);
                }
            }
            return entries.hasNext() ? entries.peekNextKey() : null;
        }
    }

    private boolean forgotten(String prefix, KeyValue<String, byte[]> entry) {
        SessionState state = state(StoreKeys.identityOf(entry.key));
        return prefix.equals(StoreKeys.EVENTS)
                ? memories.readEvent(entry.value).forgotten(state.lastSequence(), state.lastNow())
                : memories.readRequest(entry.value).forgotten(state.lastNow());
    }
}
