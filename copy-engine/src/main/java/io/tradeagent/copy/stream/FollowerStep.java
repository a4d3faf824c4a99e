package io.tradeagent.copy.stream;

import io.tradeagent.copy.codec.Outgoing;
import io.tradeagent.copy.codec.Outputs;
import io.tradeagent.copy.codec.RiskCodec;
import io.tradeagent.copy.follower.FollowerCommand;
import io.tradeagent.copy.follower.FollowerEvent;
import io.tradeagent.copy.follower.FollowerMachine;
import io.tradeagent.copy.risk.RiskRecord;
import io.tradeagent.kernel.Account;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.streams.StepOutput;
import java.time.Instant;
import java.util.List;

/** Tells a follower something, stores what follows, and tells the world. */
final class FollowerStep {

    private final FollowerMachine machine = new FollowerMachine();
    private final PartitionState state;
    private final CopyObserver observer;

    FollowerStep(PartitionState state, CopyObserver observer) {
        this.state = state;
        this.observer = observer;
    }

    void decide(Account follower, FollowerCommand command, StepOutput output, Instant now) {
        KnownAccount account = state.account(follower);
        List<FollowerEvent> events = machine.decide(account, command, now).events();
        events.forEach(event -> take(account, event, output, now));
        CopyLog.tell(follower, events);
        observer.decided(events);
    }

    private void take(KnownAccount account, FollowerEvent event, StepOutput output, Instant now) {
        for (Outgoing outgoing : Outputs.of(account.account(), event, now)) {
            output.write(outgoing.topic(), outgoing.key(), outgoing.value(), outgoing.traceparent());
        }
        switch (event) {
            case FollowerEvent.RiskNoted noted -> note(account, noted.after(), output);
            case FollowerEvent.LinkChanged changed -> {
                account.put(changed.after(), now);
                state.retries().seen(account.account(), changed.after(), now);
            }
            case FollowerEvent.Ordered ordered -> account.put(ordered.order().id(), ordered.link());
            case FollowerEvent.SnapshotWanted wanted -> state.store().demanded(account.account(), now);
            case FollowerEvent.DifferenceFound found -> {}
            case FollowerEvent.Reconciled reconciled -> {}
            case FollowerEvent.Answered answered -> {}
            case FollowerEvent.OrderMoved moved -> {}
            case FollowerEvent.AttemptDenied denied -> {}
            case FollowerEvent.StoppedOut stoppedOut -> {}
            case FollowerEvent.LimitReset reset -> {}
            case FollowerEvent.ResetRefused refused -> {}
        }
    }

    /** Keeps what the guards remember; what changes with every heartbeat alone is told to nobody. */
    void note(KnownAccount account, RiskRecord after, StepOutput output) {
        RiskRecord before = account.risk();
        account.put(after);
        if (!after.saysTheSameAs(before)) {
            output.write(Topic.COPY_RISK, account.account().key(), RiskCodec.record(account.account(), after), null);
        }
    }
}
