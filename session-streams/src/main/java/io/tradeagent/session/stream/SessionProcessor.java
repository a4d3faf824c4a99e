package io.tradeagent.session.stream;

import io.tradeagent.schema.ea.OrderIntentEvent;
import io.tradeagent.session.SessionCommand.DeadlineReached;
import io.tradeagent.session.SessionMachine;
import io.tradeagent.session.SessionParameters;
import io.tradeagent.session.SessionState;
import io.tradeagent.session.codec.Arrival;
import io.tradeagent.session.codec.Outputs;
import io.tradeagent.session.codec.Received;
import io.tradeagent.session.codec.Step;
import io.tradeagent.streams.EagerCommit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Loads, decides, folds, stores, forwards. All that it keeps besides the store is rebuilt whenever its task starts. */
final class SessionProcessor implements Processor<String, Arrival, String, Object> {

    static final String STORE = "sessions";
    private static final Duration FASTEST_TICK = Duration.ofMillis(20);
    private static final Duration SLOWEST_TICK = Duration.ofMillis(250);

    private final SessionMachine machine;
    private final SessionParameters parameters;
    private final Outputs outputs;
    private final Serde<OrderIntentEvent> intents;
    private final SessionObserver observer;
    private final SessionLog log = new SessionLog();
    private ProcessorContext<String, Object> context;
    private SessionStore store;
    private DeadlineTimer timer;
    private Forwarder forwarder;
    private EagerCommit commit;
    private final List<Cancellable> clocks = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else.
    SessionProcessor(SessionParameters parameters, Serde<OrderIntentEvent> intents, SessionObserver observer) {
        this.machine = new SessionMachine(parameters);
        this.parameters = parameters;
        this.outputs = new Outputs(parameters.heartbeatInterval());
        this.intents = intents;
        this.observer = observer;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        this.context = context;
        this.store = new SessionStore(context.getStateStore(STORE), intents);
        this.forwarder = new Forwarder(context);
        this.commit = new EagerCommit(context);
        LogPulse pulse = new LogPulse(parameters.heartbeatTimeout(), wallClock());
        this.timer = new DeadlineTimer(pulse, store::state, (identity, due) -> forwarder.toLog(identity, due));
        store.forEachState(timer::watch);
        Sweeper sweeper = new Sweeper(store, wallClock());
        every(tick(), timer::tick);
        every(Sweeper.PACE, sweeper::tick);
    }

    private void every(Duration interval, Consumer<Instant> action) {
        clocks.add(context.schedule(
                interval, PunctuationType.WALL_CLOCK_TIME, now -> action.accept(Instant.ofEpochMilli(now))));
    }

    /** A task that starts again begins anew: nothing of its former life may still tick. */
    @Override
    public void close() {
        clocks.forEach(Cancellable::cancel);
        clocks.clear();
    }

    @Override
    public void process(Record<String, Arrival> record) {
        if (!record.value().identity().key().equals(record.key())) {
            // Decided here, it would be a second truth about an identity that lives in another partition.
            observer.deadLettered();
            forwarder.misaddressed(record);
            return;
        }
        switch (record.value()) {
            case Arrival.Single one -> {
                decide(record, one.received());
                if (one.received().command() instanceof DeadlineReached due) {
                    timer.returned(due, wallClock());
                }
            }
            case Arrival.Batch batch -> decide(record, batch);
        }
        commit.processed(record);
    }

    private void decide(Record<String, Arrival> record, Arrival.Batch batch) {
        List<Step> steps = new ArrayList<>(batch.events().size());
        for (Received event : batch.events()) {
            steps.add(decide(record, event));
        }
        forwarder.answer(record, steps.getLast(), outputs.answer(batch, steps));
    }

    private Step decide(Record<String, Arrival> record, Received received) {
        SessionState before = store.state(received.identity());
        Instant now = before.timeOf(Instant.ofEpochMilli(record.timestamp()));
        Step step = Step.of(
                received,
                now,
                before,
                machine.decide(before, received.command(), now, store.memory(received.identity())));
        forwarder.forward(record, step, outputs.of(step, store));
        store.apply(step);
        timer.watch(step.after());
        log.tell(step, wallClock());
        observer.decided(step);
        return step;
    }

    private Instant wallClock() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    /** Often enough for a short timeout, seldom enough to cost nothing. */
    private Duration tick() {
        Duration wanted = parameters.heartbeatTimeout().dividedBy(20);
        if (wanted.compareTo(FASTEST_TICK) < 0) {
            return FASTEST_TICK;
        }
        return wanted.compareTo(SLOWEST_TICK) > 0 ? SLOWEST_TICK : wanted;
    }
}
