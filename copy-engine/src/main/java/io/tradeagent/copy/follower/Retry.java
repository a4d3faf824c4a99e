package io.tradeagent.copy.follower;

import io.tradeagent.copy.order.OrderState;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When what was refused is tried again. */
public final class Retry {

    private Retry() {}

    /**
     * How long to wait with a link's next try; empty: it is as it should be, something is on its way, or it was tried often
     * enough.
     */
    public static Optional<Duration> pause(Link link) {
        return Stream.of(
                        Convergence.behind(link).stream().map(leg -> closing(link, leg)),
                        link.legs().stream().flatMap(leg -> stops(link, leg).stream()),
                        PendingUpkeep.pause(link).stream(),
                        link.legs().stream().flatMap(leg -> Reopening.pause(link, leg).stream()))
                .flatMap(pauses -> pauses)
                .min(Comparator.naturalOrder());
    }

    /** The reason of the last refusal counts: a market that was closed may be open, and its price have moved. */
    private static Duration closing(Link link, Leg leg) {
        List<Closing> closings = link.closingsOf(leg.opening());
        int refused = 0;
        for (Closing closing : closings.reversed()) {
            if (!closing.failed()) {
                break;
            }
            refused++;
        }
        if (refused == 0) {
            // A rest that no order could take before, or one that a snapshot shows.
            return RetryPolicy.FIRST_CLOSE;
        }
        return RetryPolicy.closing(closings.getLast().attempt().kind())
                .pause(refused)
                .orElseThrow();
    }

    /** Of a change of stops that was refused, while it is still wanted. */
    static Optional<Duration> stops(Link link, Leg leg) {
        Leg.StopChange change = leg.stops().last();
        if (change == null || change.state() != OrderState.REJECTED) {
            return Optional.empty();
        }
        boolean wanted = leg.stops().prices().equals(link.leader().stops())
                && leg.positionId() != null
                && !leg.open().isZero()
                && !link.shouldBeFlat();
        return wanted
                ? RetryPolicy.stops(change.attempt().kind())
                        .pause(change.attempt().number() + 1)
                : Optional.empty();
    }
}
