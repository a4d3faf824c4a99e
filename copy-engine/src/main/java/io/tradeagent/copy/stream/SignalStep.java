package io.tradeagent.copy.stream;

import io.tradeagent.copy.follower.FollowerCommand;
import io.tradeagent.copy.follower.LinkKey;
import io.tradeagent.copy.follower.Postponement;
import io.tradeagent.copy.follower.Waiting;
import io.tradeagent.copy.group.PendingOrders;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Account;
import io.tradeagent.streams.StepOutput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tells followers of signals: at once, or when their delay is over. */
final class SignalStep {

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
        KnownAccount follower = state.account(signal.to());
        Duration delay = follower.settings(signal.group())
                .map(settings -> settings.signals().delay())
                .orElse(Duration.ZERO);
        List<Waiting> before = waiting.of(place);
        if (isOfPendingOrder(signal, follower) || delay.isZero() && before.isEmpty()) {
            answer(signal.to(), signal, output, now);
            return;
        }
        Postponement parts =
                Postponement.of(signal, delay, follower.link(place.link()).orElse(null), before, now);
        if (!parts.waiting().equals(before)) {
            waiting.put(place, parts.waiting());
        }
        if (parts.atOnce() != null) {
            answer(signal.to(), parts.atOnce(), output, now);
        }
    }

    /** An order that waits for its price has a delay of its own, and what fills it may be copied already. */
    private static boolean isOfPendingOrder(Signal signal, KnownAccount follower) {
        boolean copies = follower.settings(signal.group())
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
        List<Waiting> all = waiting.of(place);
        waiting.put(
                place,
                all.stream().filter(each -> each.due().isAfter(now)).toList());
        all.stream()
                .filter(each -> !each.due().isAfter(now))
                .forEach(each -> answer(place.follower(), each.signal(), output, now));
    }

    private void answer(Account follower, Signal signal, StepOutput output, Instant now) {
        followers.decide(follower, new FollowerCommand.Signalled(signal), output, now);
    }
}
