package io.tradeagent.copy.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.codec.SignalCodec;
import io.tradeagent.copy.codec.TerminalCodec;
import io.tradeagent.copy.engine.EngineInput;
import io.tradeagent.copy.follower.FollowerBook;
import io.tradeagent.copy.follower.FollowerEvent;
import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.group.CopyGroups;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.Follower;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.group.Leader;
import io.tradeagent.copy.group.SignalSource;
import io.tradeagent.copy.group.SymbolFilter;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.schema.copy.LeaderSignal;
import io.tradeagent.schema.ea.Entry;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.streams.Incoming;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A task that starts anew with the store that the one before it left. The follower copies after ten seconds. */
class RestartTest {

    private static final Account LEADER = new Account(TenantId.DEFAULT, "50001");
    private static final Account FOLLOWER = new Account(TenantId.DEFAULT, "60001");

    private final KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(CopyProcessor.STORE), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    private MockProcessorContext<String, Object> context = new MockProcessorContext<>();
    private CopyProcessor processor = new CopyProcessor(new Unheard(), 1);
    private long offset;

    @BeforeEach
    void givenAnOpeningThatWaits() {
        store.init(context.getStateStoreContext(), store);
        start(Duration.ZERO);
        tell(new EngineInput.GroupsApplied(groups()));
        for (Account account : List.of(LEADER, FOLLOWER)) {
            tell(account, TerminalCodec.read(Told.introduction(account.id())));
            tell(account, TerminalCodec.read(Told.beat(account.id(), "10000")));
        }
        tell(LEADER, TerminalCodec.read(Told.deal("50001", "d1", Entry.in, "p1", "1.00")));
        LeaderSignal signal = forwarded(LeaderSignal.class).getFirst();
        tell(FOLLOWER, new EngineInput.SignalCame(SignalCodec.signal(signal)));
        assertThat(forwarded(OrderInstruction.class)).isEmpty();
    }

    @Test
    void whatWaitsIsOpenedByTheNextTask() {
        start(Duration.ofSeconds(5));
        tick(Duration.ofSeconds(9));
        assertThat(forwarded(OrderInstruction.class)).isEmpty();
        tick(Duration.ofSeconds(10));
        assertThat(forwarded(OrderInstruction.class))
                .extracting(Driver::text)
                .containsExactly("60001 open 0.5 EURUSD buy");
        tick(Duration.ofSeconds(20));
        assertThat(forwarded(OrderInstruction.class)).hasSize(1);
    }

    @Test
    void whatIsClosedAfterTheRestartIsNotOpened() {
        start(Duration.ofSeconds(5));
        tell(LEADER, TerminalCodec.read(Told.deal("50001", "d2", Entry.out, "p1", "1.00")));
        tell(
                FOLLOWER,
                new EngineInput.SignalCame(
                        SignalCodec.signal(forwarded(LeaderSignal.class).getFirst())));
        tick(Duration.ofSeconds(10));
        assertThat(forwarded(OrderInstruction.class)).isEmpty();
    }

    /** A new task with the same store. */
    private void start(Duration since) {
        context = new MockProcessorContext<>();
        context.addStateStore(store);
        context.setCurrentSystemTimeMs(Driver.START.plus(since).toEpochMilli());
        context.setRecordMetadata("topic", 0, offset);
        processor = new CopyProcessor(new Unheard(), 1);
        processor.init(context);
    }

    private void tell(Account account, EngineInput input) {
        tell(account.key(), input);
    }

    private void tell(EngineInput input) {
        tell("default", input);
    }

    private void tell(String key, EngineInput input) {
        context.setRecordMetadata("topic", 0, offset++);
        processor.process(
                new Record<>(key, new Incoming<>(Topic.COPY_SIGNALS, input, new byte[0]), Driver.START.toEpochMilli()));
    }

    private void tick(Duration since) {
        long time = Driver.START.plus(since).toEpochMilli();
        context.setCurrentSystemTimeMs(time);
        context.scheduledPunctuators().forEach(each -> each.getPunctuator().punctuate(time));
    }

    private <T> List<T> forwarded(Class<T> type) {
        return context.forwarded().stream()
                .map(forward -> (Object) forward.record().value())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static CopyGroups groups() {
        return CopyTopologyTest.groups(
                1,
                new CopyGroup(
                        new GroupId("alpha"),
                        "Alpha",
                        SignalSource.EXECUTIONS,
                        List.of(new Leader(LEADER, Set.of(), SymbolFilter.ALL)),
                        List.of(new Follower(
                                FOLLOWER,
                                FollowerBook.delayed(
                                        FollowerBook.settings(Direction.SAME, List.of()), Duration.ofSeconds(10))))));
    }

    /** Nobody counts. */
    private static final class Unheard implements CopyObserver {
        @Override
        public void decided(List<FollowerEvent> events) {}

        @Override
        public void signalled(int followers) {}

        @Override
        public void deadLettered(Topic topic) {}
    }
}
