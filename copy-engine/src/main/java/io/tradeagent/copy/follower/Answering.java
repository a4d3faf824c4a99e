package io.tradeagent.copy.follower;

import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.Stops;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Side;
import java.util.Objects;

/** Answers signals: opens what is new, and lets the rest converge. */
final class Answering {

    private final Draft draft;

    Answering(Draft draft) {
        this.draft = draft;
    }

    Outcome answer(Signal signal) {
        if (signal.change().isOfOrder()) {
            return new PendingAnswering(draft).answer(signal);
        }
        LinkKey key = LinkKey.of(signal);
        Link known = draft.link(key);
        LeaderPosition position = signal.position();
        if (known == null && !signal.change().adds()) {
            return Outcome.NOTHING_HELD;
        }
        Link before = known == null ? Link.unopened(key, signal.cause().market()) : known;
        Link.LeaderStanding last = before.leader();
        Link.LeaderStanding standing = last.after(position, stops(signal, before));
        if (!standing.isAtLeast(last)) {
            Adoption.overtaken(draft, signal);
            return Outcome.STALE_SIGNAL;
        }
        draft.put(before.with(standing));
        Lots grown = position.volumeIn().minus(last.volumeIn());
        Lots adopted = Adoption.adopt(draft, signal, key);
        if (adopted.compareTo(grown) < 0) {
            Lots added = last.grownTo(position);
            open(signal, key, added.minus(adopted.min(added)));
        }
        new Convergence(draft).converge(key, signal);
        return Outcome.DONE;
    }

    private void open(Signal signal, LinkKey key, Lots added) {
        CopyDecision decision = new Admission(draft).decide(signal, key, added);
        draft.happened(new FollowerEvent.Answered(signal, decision));
        if (decision instanceof CopyDecision.Copied copied) {
            FollowerSettings settings =
                    draft.follower().settings(signal.group()).orElseThrow();
            Link link = draft.present(key);
            Origin origin = new LateEntry(draft).origin(signal, settings, Objects.requireNonNull(link.instrument()));
            new Entering(draft).order(link, copied.order(), copied.lots(), origin, settings, signal);
        }
    }

    /** As the follower's position should have them: by its settings while it follows, else as they are. */
    StopPrices stops(Signal signal, Link before) {
        return draft.follower()
                .settings(signal.group())
                .map(settings -> stops(signal, settings, before))
                .orElse(before.leader().stops());
    }

    /** What is open keeps the direction in which it was opened, whatever the settings say by now. */
    private static StopPrices stops(Signal signal, FollowerSettings settings, Link before) {
        Side leader = signal.position().trade().side();
        Direction direction = settings.signals().direction();
        if (before.isEntered() && before.instrument() != null) {
            direction = before.instrument().side() == leader ? Direction.SAME : Direction.REVERSED;
        }
        return stops(signal.position().stops(), settings.signals().stops(), direction);
    }

    /** Whoever trades against the leader wins where the leader loses. */
    private static StopPrices stops(StopPrices leader, Stops copied, Direction direction) {
        StopPrices same = new StopPrices(
                copied.stopLoss() ? leader.stopLoss() : null, copied.takeProfit() ? leader.takeProfit() : null);
        return direction == Direction.SAME ? same : new StopPrices(same.takeProfit(), same.stopLoss());
    }
}
