package io.tradeagent.copy.stream;

import io.tradeagent.copy.codec.SignalCodec;
import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.group.CopyGroups;
import io.tradeagent.copy.leader.LeaderMachine;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.leader.Leadership;
import io.tradeagent.copy.leader.PositionChanged;
import io.tradeagent.copy.signal.Fanout;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Account;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.streams.StepOutput;
import java.time.Instant;
import java.util.List;

/** Folds a leader's deal into its position, and tells the followers. */
final class LeaderStep {

    private final LeaderMachine machine = new LeaderMachine();
    private final PartitionState state;
    private final CopyObserver observer;

    LeaderStep(PartitionState state, CopyObserver observer) {
        this.state = state;
        this.observer = observer;
    }

    /** Takes an execution that was not told before. */
    void take(Account account, Execution execution, StepOutput output, Instant now) {
        String positionId = execution.order().positionId();
        Leadership leadership = state.groups().leadership(account);
        LeaderPosition position = positionId == null ? null : state.store().position(account, positionId);
        if (position == null && !leadership.exists()) {
            return;
        }
        CopyGroups groups = leadership.groups();
        for (PositionChanged changed :
                machine.decide(position, execution, leadership).events()) {
            state.store().put(changed.after(), now);
            List<Signal> signals =
                    Fanout.of(changed, execution, state.account(account).figures(), groups.version());
            signals.forEach(signal -> output.write(
                    Topic.COPY_SIGNALS,
                    signal.to().key(),
                    SignalCodec.record(signal),
                    signal.cause().traceparent()));
            observer.signalled(signals.size());
        }
    }
}
