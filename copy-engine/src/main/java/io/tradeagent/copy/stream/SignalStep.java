package io.tradeagent.copy.stream;

import io.tradeagent.copy.follower.FollowerCommand;
import io.tradeagent.copy.follower.Link;
import io.tradeagent.copy.follower.LinkKey;
import io.tradeagent.copy.follower.Postponement;
import io.tradeagent.copy.follower.Waiting;
import io.tradeagent.copy.group.PendingOrders;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Account;
import io.tradeagent.streams.StepOutput;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Tells followers of signals: at once, or when their delay is over and the groups are here by which they are told. */
final class SignalStep {

    /** Groups are written to all partitions in one transaction, and read in each at its own time. */
    private static final Duration GROUPS_COME = Duration.ofSeconds(10);

    private static final Duration SOON = Duration.ofMillis(1);

    private final PartitionState state;
    private final WaitingSignals waiting;
    private final FollowerStep followers;

    SignalStep(PartitionState state, WaitingSignals waiting, FollowerStep followers) {
        this.state = state;
        this.waiting = waiting;
        this.followers = followers;
    }

    void restore() {
        waiting.restore();
    }

    void take(Signal signal, StepOutput output, Instant now) {
        WaitingSignals.Place place = new WaitingSignals.Place(signal.to(), LinkKey.of(signal));
        List<Waiting> before = waiting.of(place);
        Instant due = due(signal, now);
        if (isOfPendingOrder(signal) || before.isEmpty() && !due.isAfter(now)) {
            answer(signal.to(), signal, output, now);
            return;
        }
        Link known = state.account(signal.to()).link(place.link()).orElse(null);
        Postponement parts = Postponement.of(signal, due, known, before, now);
        if (!parts.waiting().equals(before)) {
            waiting.put(place, parts.waiting());
        }
        if (parts.atOnce() != null) {
            answer(signal.to(), parts.atOnce(), output, now);
        }
    }

    /** When what a signal adds may be answered, by the groups as they apply here. */
    private Instant due(Signal signal, Instant now) {
        Instant told = signal.cause().receivedAt();
        if (isAhead(signal) && now.isBefore(told.plus(GROUPS_COME))) {
            return now.plus(SOON);
        }
        return told.plus(state.account(signal.to())
                .settings(signal.group())
                .map(settings -> settings.signals().delay())
                .orElse(Duration.ZERO));
    }

    /** Its leader's task has newer groups: by those of this one a follower that is new would be none. */
    private boolean isAhead(Signal signal) {
        return state.groups()
                .of(signal.to().tenant())
                .map(groups -> groups.version() < signal.cause().groupsVersion())
                .orElse(true);
    }

    /** An order that waits for its price has a delay of its own, and what fills it may be copied already. */
    private boolean isOfPendingOrder(Signal signal) {
        boolean copies = state.account(signal.to())
                .settings(signal.group())
                .map(settings -> settings.signals().pendingOrders() == PendingOrders.COPY)
                .orElse(false);
        return signal.change().isOfOrder() || copies && signal.cause().order() != null;
    }

    /** Where something is due, the first of them first. */
    List<WaitingSignals.Place> due(Instant now) {
        return waiting.due(now);
    }

    /** Answers what is due, in the leader's order. */
    void decide(WaitingSignals.Place place, StepOutput output, Instant now) {
        List<Waiting> before = waiting.of(place);
        Deque<Waiting> rest = new ArrayDeque<>(before);
        while (!rest.isEmpty() && isDue(rest.getFirst(), now)) {
            answer(place.follower(), rest.removeFirst().signal(), output, now);
        }
        if (rest.size() < before.size()) {
            waiting.put(place, List.copyOf(rest));
        }
    }

    private boolean isDue(Waiting next, Instant now) {
        return !next.due().isAfter(now) && !due(next.signal(), now).isAfter(now);
    }

    private void answer(Account follower, Signal signal, StepOutput output, Instant now) {
        followers.decide(follower, new FollowerCommand.Signalled(signal), output, now);
    }
}
