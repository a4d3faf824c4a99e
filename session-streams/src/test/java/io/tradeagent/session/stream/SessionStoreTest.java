package io.tradeagent.session.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.Decision;
import io.tradeagent.kernel.EventId;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.schema.ea.OrderIntentEvent;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.InMemorySchemaRegistry;
import io.tradeagent.session.Approval;
import io.tradeagent.session.EventContent;
import io.tradeagent.session.EventType;
import io.tradeagent.session.IgnoredBecause;
import io.tradeagent.session.Place;
import io.tradeagent.session.Reply;
import io.tradeagent.session.Ruling;
import io.tradeagent.session.SessionEvent;
import io.tradeagent.session.SessionState;
import io.tradeagent.session.codec.Arrival;
import io.tradeagent.session.codec.CommandCodec;
import io.tradeagent.session.codec.Received;
import io.tradeagent.session.codec.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionStoreTest {

    private static final Identity IDENTITY = Terminals.IDENTITY;
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init") // Opened before each test.
    private SessionStore store;

    @BeforeEach
    void open() {
        Properties properties = new Properties();
        properties.put("application.id", "test");
        properties.put("bootstrap.servers", "none:1");
        var context = new MockProcessorContext<>(properties, new TaskId(0, 0), directory.toFile());
        KeyValueStore<String, byte[]> bytes = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(SessionProcessor.STORE), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        bytes.init(context.getStateStoreContext(), bytes);
        store = new SessionStore(bytes, AvroSerde.of(OrderIntentEvent.class, new InMemorySchemaRegistry()));
    }

    @Test
    void keysNameTheirIdentity() {
        assertThat(StoreKeys.identityOf(StoreKeys.state(IDENTITY))).isEqualTo(IDENTITY);
        assertThat(StoreKeys.identityOf(StoreKeys.event(IDENTITY, new EventId("e-1"))))
                .isEqualTo(IDENTITY);
        assertThat(StoreKeys.identityOf(StoreKeys.request(IDENTITY, "a/key/with/slashes")))
                .isEqualTo(IDENTITY);
    }

    @Test
    void statesAreFoundAmongEverythingElse() {
        apply(accepted(1, START), decision("d-1"));

        List<SessionState> found = new ArrayList<>();
        store.forEachState(found::add);

        assertThat(found).containsExactly(store.state(IDENTITY));
        assertThat(store.memory(IDENTITY).judged("d-1")).isTrue();
        assertThat(store.memory(Terminals.identity(1)).judged("d-1")).isFalse();
    }

    @Test
    void theIdOfAnOvertakenDecisionIsSpentThatOfAnExpiredOneIsNot() {
        Ruling late = new Ruling("late", 1, "alice");
        Ruling expired = new Ruling("expired", 2, "alice");
        apply(
                new SessionEvent.DecisionIgnored(START, late, IgnoredBecause.OVERTAKEN),
                new SessionEvent.DecisionIgnored(START, expired, IgnoredBecause.EXPIRED));

        assertThat(store.memory(IDENTITY).judged("late")).isTrue();
        assertThat(store.memory(IDENTITY).judged("expired")).isFalse();
    }

    @Test
    void onlyWhatMayBeForgottenIsSweptAway() {
        Instant late = START.plus(Duration.ofDays(8));
        apply(accepted(1, START), accepted(2, START), accepted(10_001, late));

        sweepInSlicesOf(1);

        assertThat(store.memory(IDENTITY).event(new EventId("e-1"))).isNull();
        assertThat(store.memory(IDENTITY).event(new EventId("e-2"))).isNotNull();
        assertThat(store.memory(IDENTITY).event(new EventId("e-10001"))).isNotNull();
        assertThat(store.state(IDENTITY).lastSequence()).isEqualTo(new Sequence(10_001));
    }

    private void sweepInSlicesOf(int slice) {
        String cursor = store.sweep(StoreKeys.EVENTS, null, slice);
        while (cursor != null) {
            cursor = store.sweep(StoreKeys.EVENTS, cursor, slice);
        }
    }

    private void apply(SessionEvent... events) {
        Arrival arrival = new CommandCodec(1)
                .read(Terminals.inbound(IDENTITY, Terminals.event("a", 1, "c", 1, Terminals.ack(1))));
        Received received = ((Arrival.Single) arrival).received();
        Decision<Reply, SessionEvent> decision = Decision.of(new Reply.Noted(), events);
        store.apply(Step.of(received, START, store.state(IDENTITY), decision));
    }

    private static SessionEvent accepted(long sequence, Instant at) {
        return new SessionEvent.EventAccepted(
                at,
                new EventId("e-" + sequence),
                new Place(new Sequence(sequence), sequence),
                EventContent.of(EventType.COMMAND_ACK));
    }

    private static SessionEvent decision(String id) {
        return new SessionEvent.ApprovalRecorded(
                START, new Approval("alice", START.plusSeconds(60)), new Ruling(id, 1, "alice"));
    }
}
