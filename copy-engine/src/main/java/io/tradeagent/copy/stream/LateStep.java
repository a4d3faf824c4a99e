package io.tradeagent.copy.stream;

import io.tradeagent.copy.codec.SignalCodec;
import io.tradeagent.copy.group.CopyGroups;
import io.tradeagent.copy.group.LateFollower;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.leader.Leadership;
import io.tradeagent.copy.leader.Recipient;
import io.tradeagent.copy.signal.Fanout;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.streams.StepOutput;
import java.time.Instant;
import java.util.List;

/**
 * Tells followers that came with new groups of the positions that their leaders have open, if they want to know. From then on
 * they are told of all that becomes of these, like everybody else; so they are told once, however often groups are applied.
 */
final class LateStep {

    private final PartitionState state;
    private final CopyObserver observer;

    LateStep(PartitionState state, CopyObserver observer) {
        this.state = state;
        this.observer = observer;
    }

    /** Groups apply from now on. */
    void tell(CopyGroups groups, StepOutput output, Instant now) {
        if (!anybodyComesLate(groups)) {
            return;
        }
        for (LeaderPosition position : state.store().openPositions(groups.tenant())) {
            Leadership leadership = new Leadership(position.key().leader(), groups);
            List<Recipient> latecomers = leadership.latecomers(position);
            if (!latecomers.isEmpty()) {
                tell(position, latecomers, groups.version(), output, now);
            }
        }
    }

    private void tell(
            LeaderPosition position, List<Recipient> latecomers, long version, StepOutput output, Instant now) {
        state.store().put(position.plus(latecomers), now);
        KnownAccount leader = state.account(position.key().leader());
        List<Signal> signals = Fanout.late(position, latecomers, leader.figures(), version, now);
        signals.forEach(
                signal -> output.write(Topic.COPY_SIGNALS, signal.to().key(), SignalCodec.record(signal), null));
        observer.signalled(signals.size());
    }

    private static boolean anybodyComesLate(CopyGroups groups) {
        return groups.groups().stream()
                .flatMap(group -> group.followers().stream())
                .anyMatch(follower -> follower.settings().lateFollower() != LateFollower.NONE);
    }
}
