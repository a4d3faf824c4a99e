package io.tradeagent.copy.follower;

import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Lots;

/** Answers signals: opens what is new, and lets the rest converge. */
final class Answering {

    private final Draft draft;

    Answering(Draft draft) {
        this.draft = draft;
    }

    Outcome answer(Signal signal) {
        LinkKey key = new LinkKey(signal.group(), signal.position().key());
        Link known = draft.link(key);
        LeaderPosition position = signal.position();
        if (known == null && !signal.change().adds()) {
            return Outcome.NOTHING_HELD;
        }
        Link before = known == null ? Link.unopened(key) : known;
        Link.LeaderStanding standing =
                new Link.LeaderStanding(position.volumeIn(), position.remaining(), stops(signal, before));
        if (!standing.isAtLeast(before.leader())) {
            return Outcome.STALE_SIGNAL;
        }
        draft.put(before.with(standing));
        if (position.volumeIn().compareTo(before.leader().volumeIn()) > 0) {
            open(signal, key, position.volumeIn().minus(before.leader().volumeIn()));
        }
        new Convergence(draft).converge(key, cause(signal));
        return Outcome.DONE;
    }

    private void open(Signal signal, LinkKey key, Lots added) {
        CopyDecision decision = new Admission(draft).decide(signal, key, added);
        draft.happened(new FollowerEvent.Answered(signal, decision));
        if (decision instanceof CopyDecision.Copied copied) {
            new Opening(draft).order(signal, key, copied);
        }
    }

    /** As the follower's position should have them: by its settings while it follows, else as they are. */
    private StopPrices stops(Signal signal, Link before) {
        return draft.follower()
                .settings(signal.group())
                .map(settings -> stops(signal.position().stops(), settings))
                .orElse(before.leader().stops());
    }

    /** Whoever trades against the leader wins where the leader loses. */
    static StopPrices stops(StopPrices leader, FollowerSettings settings) {
        StopPrices copied = new StopPrices(
                settings.signals().stops().stopLoss() ? leader.stopLoss() : null,
                settings.signals().stops().takeProfit() ? leader.takeProfit() : null);
        return settings.signals().direction() == Direction.SAME
                ? copied
                : new StopPrices(copied.takeProfit(), copied.stopLoss());
    }

    static OrderCause cause(Signal signal) {
        return new OrderCause(signal.cause().sandbox(), signal.cause().traceparent());
    }
}
