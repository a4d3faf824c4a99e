package io.tradeagent.copy.follower;

import io.tradeagent.copy.execution.StopPrices;
import java.util.Objects;

/** Tries again what was refused: closes, changes of stops, openings. What is due first takes the rest with it. */
final class Retrying {

    private final Draft draft;

    Retrying(Draft draft) {
        this.draft = draft;
    }

    Outcome tryAgain(LinkKey key) {
        Link before = draft.link(key);
        if (before == null) {
            return Outcome.FOREIGN;
        }
        Convergence convergence = new Convergence(draft);
        convergence.converge(key, null);
        for (Leg leg : draft.present(key).legs()) {
            if (Retry.stops(before, leg).isPresent()) {
                StopPrices wanted = leg.stops().prices();
                Attempt attempt = Objects.requireNonNull(leg.stops().last()).attempt();
                convergence.orderStops(draft.present(key), leg, wanted, attempt.next(), null);
            }
        }
        new Reopening(draft).tryAgain(key);
        return Outcome.DONE;
    }
}
