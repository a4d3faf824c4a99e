package io.tradeagent.outbox.stream;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Decision;
import io.tradeagent.outbox.AccountOutbox;
import io.tradeagent.outbox.Answer;
import io.tradeagent.outbox.OutboxCommand;
import io.tradeagent.outbox.OutboxEvent;
import io.tradeagent.outbox.OutboxFold;
import io.tradeagent.outbox.OutboxMachine;
import io.tradeagent.outbox.codec.Outgoing;
import io.tradeagent.outbox.codec.Outputs;
import io.tradeagent.outbox.codec.Received;
import io.tradeagent.schemas.topics.AccountPartitioner;
import io.tradeagent.streams.EagerCommit;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Loads, decides, folds, stores, forwards. All that it keeps besides the store is made again whenever its task starts. */
final class OutboxProcessor implements Processor<String, Incoming, String, Object> {

    static final String STORE = "outbox";
    private static final Duration TICK = Duration.ofMillis(50);
    /** So many at once, so that a crowd of timers does not keep orders waiting. */
    private static final int TIMERS_PER_TICK = 500;

    private final OutboxMachine machine;
    private final Outputs outputs;
    private final OutboxObserver observer;
    private final Duration memory;
    private final int partitions;
    private final Timers timers = new Timers();
    private ProcessorContext<String, Object> context;
    private OutboxStore store;
    private Forwarder forwarder;
    private EagerCommit commit;

    /**
     * A processor for one task.
     *
     * @param memory how long the ids of settled commands are remembered
     * @param partitions of the topics that it reads
     */
    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else.
    OutboxProcessor(OutboxMachine machine, Outputs outputs, OutboxObserver observer, Duration memory, int partitions) {
        this.machine = machine;
        this.outputs = outputs;
        this.observer = observer;
        this.memory = memory;
        this.partitions = partitions;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        this.context = context;
        this.store = new OutboxStore(context.getStateStore(STORE));
        this.forwarder = new Forwarder(context);
        this.commit = new EagerCommit(context);
        store.forEachTimer(timers::set);
        Sweeper sweeper = new Sweeper(store, memory);
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, time -> tick(Instant.ofEpochMilli(time)));
        context.schedule(
                Sweeper.PACE, PunctuationType.WALL_CLOCK_TIME, time -> sweeper.sweep(Instant.ofEpochMilli(time)));
    }

    @Override
    public void process(Record<String, Incoming> record) {
        Received received = record.value().received();
        var origin = context.recordMetadata().orElseThrow();
        if (!isKeyOf(record.key(), received.account()) || !isHome(received.account(), origin.partition())) {
            observer.deadLettered(record.value().topic());
            forwarder.misaddressed(record);
            return;
        }
        String cause = origin.topic() + "-" + origin.partition() + "-" + origin.offset();
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        step(received.account(), received.command(), now, cause);
        commit.processed(record);
    }

    private void tick(Instant now) {
        for (Timers.Timer timer : timers.due(now, TIMERS_PER_TICK)) {
            String cause = timer.account() + "/" + timer.order() + "/" + now;
            step(timer.account(), new OutboxCommand.Due(timer.order()), now, cause);
        }
    }

    private void step(Account account, OutboxCommand command, Instant now, String cause) {
        AccountOutbox before = store.index(account);
        StoredBook book = store.book(account, timers).at(now);
        Decision<Answer, OutboxEvent> decision = machine.decide(before, book, command, now);
        AccountOutbox after = before;
        int number = 0;
        for (OutboxEvent event : decision.events()) {
            after = OutboxFold.evolve(after, event);
            OutboxFold.apply(event, book);
            for (Outgoing outgoing : outputs.of(account, event)) {
                forwarder.forward(outgoing, cause, number++, event.at());
            }
        }
        if (!decision.events().isEmpty()) {
            store.put(after);
        }
        OutboxLog.tell(account, decision.reply(), decision.events());
        observer.decided(decision.reply(), decision.events());
    }

    private boolean isHome(Account account, int partition) {
        return AccountPartitioner.partition(account.key(), partitions) == partition;
    }

    /** Keys are tenant/account or start with it. */
    private static boolean isKeyOf(String key, Account account) {
        return key.equals(account.key()) || key.startsWith(account.key() + "/");
    }
}
