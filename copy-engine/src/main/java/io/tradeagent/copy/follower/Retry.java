package io.tradeagent.copy.follower;

import io.tradeagent.copy.order.OrderState;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * When closes that were refused, and changes and cancels of pending orders, are tried again: at first soon, then more and
 * more rarely, but for ever.
 */
public final class Retry {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;

    private Retry() {}

    /** How long to wait with a link's next try; empty: it holds no more than it should, or something is on its way. */
    public static Optional<Duration> pause(Link link) {
        if (!Convergence.isBehind(link)) {
            return Optional.empty();
        }
        long closings = link.closings().stream()
                .filter(closing -> !closing.state().isOpen() && closing.state() != OrderState.FILLED)
                .count();
        long requests = link.legs().stream()
                .map(Leg::pending)
                .filter(Objects::nonNull)
                .mapToLong(
                        pending -> pending.cancels().count() + pending.changes().count())
                .sum();
        long refused = LongStream.of(closings + requests, DOUBLINGS).min().orElseThrow();
        Duration pause = FIRST.multipliedBy(1L << refused);
        return Optional.of(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
    }
}
