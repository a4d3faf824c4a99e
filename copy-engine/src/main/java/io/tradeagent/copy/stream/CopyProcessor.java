package io.tradeagent.copy.stream;

import io.tradeagent.copy.engine.EngineInput;
import io.tradeagent.copy.follower.FollowerCommand;
import io.tradeagent.copy.request.TradeRequest;
import io.tradeagent.kernel.Account;
import io.tradeagent.schemas.topics.AccountPartitioner;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.streams.DeadLetters;
import io.tradeagent.streams.EagerCommit;
import io.tradeagent.streams.Incoming;
import io.tradeagent.streams.StepOutput;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Loads, decides, folds, stores, forwards. All that it keeps besides the store is made again whenever its task starts. */
final class CopyProcessor implements Processor<String, Incoming<EngineInput>, String, Object> {

    static final String STORE = "copy";
    private static final Duration TICK = Duration.ofMillis(250);

    private final CopyObserver observer;
    private final int partitions;
    private ProcessorContext<String, Object> context;
    private PartitionState state;
    private FollowerStep followers;
    private LeaderStep leaders;
    private GroupsStep groups;
    private PlanStep plans;
    private Snapshots snapshots;
    private SignalStep signals;
    private EagerCommit commit;

    /**
     * A processor for one task.
     *
     * @param observer who counts
     * @param partitions of the topics that it reads
     */
    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else.
    CopyProcessor(CopyObserver observer, int partitions) {
        this.observer = observer;
        this.partitions = partitions;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        this.context = context;
        KeyValueStore<String, byte[]> store = context.getStateStore(STORE);
        this.state = new PartitionState(new EngineStore(store));
        this.snapshots = new Snapshots(new SnapshotStore(store));
        this.leaders = new LeaderStep(state, observer);
        this.followers = new FollowerStep(state, observer);
        this.signals = new SignalStep(state, new WaitingSignals(store), followers);
        this.groups = new GroupsStep(state, followers, new LateStep(state, observer));
        this.plans = new PlanStep(state);
        this.commit = new EagerCommit(context);
        state.restore(now(context.currentSystemTimeMs()));
        snapshots.restore(now(context.currentSystemTimeMs()));
        signals.restore();
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
        Sweeper sweeper = new Sweeper(state.store());
        context.schedule(Sweeper.PACE, PunctuationType.WALL_CLOCK_TIME, time -> {
            Instant now = now(time);
            sweeper.sweep(now, new StepOutput(CopyTopology.SERVICE, context, "sweep/" + now, now));
        });
    }

    @Override
    public void process(Record<String, Incoming<EngineInput>> record) {
        EngineInput input = record.value().input();
        var origin = context.recordMetadata().orElseThrow();
        if (input instanceof EngineInput.AboutAccount about
                && !isHome(record.key(), about.account(), origin.partition())) {
            observer.deadLettered(record.value().topic());
            new DeadLetters(CopyTopology.SERVICE, context).putMisaddressed(record);
            return;
        }
        Instant now = now(context.currentSystemTimeMs());
        StepOutput output = new StepOutput(
                CopyTopology.SERVICE, context, origin.topic() + "-" + origin.partition() + "-" + origin.offset(), now);
        take(input, output, now);
        // A terminal or a follower waits for these; what is told to analysts has the commit interval's time.
        if (output.wroteTo(Topic.COPY_SIGNALS) || output.wroteTo(Topic.ORDER_COMMANDS)) {
            commit.processed(record);
        }
    }

    private void take(EngineInput input, StepOutput output, Instant now) {
        switch (input) {
            case EngineInput.Nothing nothing -> {}
            case EngineInput.GroupsApplied applied -> groups.apply(applied.groups(), output, now);
            case EngineInput.Introduced introduced ->
                state.account(introduced.account()).introduce(introduced.introduction());
            case EngineInput.FundsTold told -> tell(told, output, now);
            case EngineInput.SnapshotTold told -> {
                tell(told.funds(), output, now);
                if (state.copies(told.account())) {
                    snapshots.take(new Snapshots.Terminal(told.account(), told.terminal()), told.part(), now);
                }
            }
            case EngineInput.Executed executed -> {
                if (state.store().isNew(executed.account(), executed.execution().id(), now)) {
                    followers.decide(
                            executed.account(), new FollowerCommand.Reported(executed.execution()), output, now);
                    leaders.take(executed.account(), executed.execution(), output, now);
                }
            }
            case EngineInput.Requested requested -> {
                TradeRequest request = requested.request();
                if (leaders.mayTake(requested.account(), request)
                        && state.store().isNew(requested.account(), request.id(), now)) {
                    leaders.take(requested.account(), request, output, now);
                }
            }
            case EngineInput.PlanAsked asked -> plans.ask(asked.account(), asked.plan(), output, now);
            case EngineInput.PlanCame came -> plans.answer(came.signal(), came.settings(), output, now);
            case EngineInput.OrderHeard heard -> followers.decide(heard.account(), heard.heard(), output, now);
            case EngineInput.Commanded commanded ->
                followers.decide(commanded.account(), commanded.command(), output, now);
            case EngineInput.SignalCame came -> signals.take(came.signal(), output, now);
        }
    }

    private void tell(EngineInput.FundsTold told, StepOutput output, Instant now) {
        state.account(told.account()).tell(told.funds(), told.quotes());
        if (state.follows(told.account())) {
            followers.decide(told.account(), new FollowerCommand.FundsTold(told.funds()), output, now);
        }
    }

    private void tick(long time) {
        Instant now = now(time);
        for (WaitingSignals.Place place : signals.due(now)) {
            String cause = StoreKeys.waiting(place.follower(), place.link()) + "/" + now;
            signals.decide(place, new StepOutput(CopyTopology.SERVICE, context, cause, now), now);
        }
        for (Retries.Due due : state.retries().due(now)) {
            String cause = StoreKeys.name(due.follower(), due.link()) + "/" + now;
            StepOutput output = new StepOutput(CopyTopology.SERVICE, context, cause, now);
            followers.decide(due.follower(), new FollowerCommand.TriedAgain(due.link()), output, now);
        }
        for (Snapshots.Due due : snapshots.due(now)) {
            String cause = due.account().key() + "/" + due.snapshot().id() + "/" + now;
            StepOutput output = new StepOutput(CopyTopology.SERVICE, context, cause, now);
            Instant demanded = state.store().demandedAt(due.account());
            followers.decide(due.account(), new FollowerCommand.SnapshotDue(due.snapshot(), demanded), output, now);
        }
    }

    /** Time never runs backwards for a task. */
    private Instant now(long time) {
        return state.notBefore(Instant.ofEpochMilli(time));
    }

    private boolean isHome(String key, Account account, int partition) {
        boolean isKey = key.equals(account.key()) || key.startsWith(account.key() + "/");
        return isKey && AccountPartitioner.partition(account.key(), partitions) == partition;
    }
}
