package io.tradeagent.outbox.stream;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Decision;
import io.tradeagent.outbox.AccountOutbox;
import io.tradeagent.outbox.Answer;
import io.tradeagent.outbox.Halt;
import io.tradeagent.outbox.Hold;
import io.tradeagent.outbox.OutboxCommand;
import io.tradeagent.outbox.OutboxEvent;
import io.tradeagent.outbox.OutboxFold;
import io.tradeagent.outbox.OutboxMachine;
import io.tradeagent.outbox.Recheck;
import io.tradeagent.outbox.codec.Outgoing;
import io.tradeagent.outbox.codec.Outputs;
import io.tradeagent.outbox.codec.Received;
import io.tradeagent.schemas.topics.AccountPartitioner;
import io.tradeagent.streams.DeadLetters;
import io.tradeagent.streams.EagerCommit;
import io.tradeagent.streams.Incoming;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Loads, decides, folds, stores, forwards. All that it keeps besides the store is made again whenever its task starts. */
final class OutboxProcessor implements Processor<String, Incoming<Received>, String, Object> {

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
    private WideHolds wideHolds;
    private Spreading spreading;

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
        this.wideHolds = new WideHolds(store);
        this.spreading = new Spreading(store);
        store.forEachTimer(timers::set);
        if (!wideHolds.isEmpty()) {
            spreading.begin();
        }
        Sweeper sweeper = new Sweeper(store, memory);
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, time -> tick(Instant.ofEpochMilli(time)));
        context.schedule(
                Sweeper.PACE, PunctuationType.WALL_CLOCK_TIME, time -> sweeper.sweep(Instant.ofEpochMilli(time)));
    }

    @Override
    public void process(Record<String, Incoming<Received>> record) {
        Received received = record.value().input();
        var origin = context.recordMetadata().orElseThrow();
        if (!isKeyOf(record.key(), received) || !isHome(received, origin.partition())) {
            observer.deadLettered(record.value().topic());
            new DeadLetters(Forwarder.SERVICE, context).putMisaddressed(record);
            return;
        }
        String cause = origin.topic() + "-" + origin.partition() + "-" + origin.offset();
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        switch (received) {
            case Received.About about -> step(about.account(), about.command(), now, cause);
            case Received.Everywhere everywhere -> hold(everywhere, now, origin.partition(), cause);
        }
        commit.processed(record);
    }

    /** It counts at once, for whatever comes next; the accounts that are there take it on in the ticks that follow. */
    private void hold(Received.Everywhere everywhere, Instant now, int partition, String cause) {
        Hold standing = wideHolds.set(everywhere);
        if (standing != null && standing.version() == everywhere.hold().version()) {
            return;
        }
        if (standing == null) {
            spreading.begin();
        }
        int number = 0;
        for (Outgoing outgoing : outputs.of(everywhere, standing, now, partition, partitions)) {
            forwarder.forward(outgoing, cause, number++, now);
        }
    }

    private void tick(Instant now) {
        spreading.goOn(account -> takeOn(account, now));
        for (Timers.Timer timer : timers.due(now, TIMERS_PER_TICK)) {
            String cause = timer.account() + "/" + timer.reminder() + "/" + now;
            step(timer.account(), new OutboxCommand.Due(timer.reminder()), now, cause);
        }
    }

    private void takeOn(Account account, Instant now) {
        for (Hold hold : wideHolds.missing(store.index(account))) {
            String cause = account + "/" + hold.scope() + "/" + hold.version();
            decide(account, new OutboxCommand.SetHold(hold), now, cause);
        }
    }

    private void step(Account account, OutboxCommand command, Instant now, String cause) {
        takeOn(account, now);
        decide(account, command, now, cause);
    }

    private void decide(Account account, OutboxCommand command, Instant now, String cause) {
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
            remind(before, after);
        }
        OutboxLog.tell(account, decision.reply(), decision.events());
        observer.decided(decision.reply(), decision.events());
    }

    /** Orders have their own timers; these are the rounds of holds. */
    private void remind(AccountOutbox before, AccountOutbox after) {
        Halt past = before.halt();
        Halt present = after.halt();
        if (past != null && !past.equals(present)) {
            past.clearances()
                    .values()
                    .forEach(each -> timers.set(after.account(), new Recheck(each.recipient()), null));
        }
        if (present != null && !present.equals(past)) {
            present.clearances()
                    .values()
                    .forEach(each -> timers.set(after.account(), new Recheck(each.recipient()), each.timer()));
        }
    }

    private boolean isHome(Received received, int partition) {
        return received instanceof Received.Everywhere
                || AccountPartitioner.partition(received.key(), partitions) == partition;
    }

    /** Keys are tenant/account or start with it. */
    private static boolean isKeyOf(String key, Received received) {
        return key.equals(received.key()) || key.startsWith(received.key() + "/");
    }
}
