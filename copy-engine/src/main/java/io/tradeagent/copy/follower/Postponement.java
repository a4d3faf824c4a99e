package io.tradeagent.copy.follower;

import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.leader.Change;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Lots;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a signal a follower's delay holds back: what would open or add. What takes risk away is answered at once, and taken
 * from what waits as well, so that what a leader opens and closes again within the delay is never opened.
 *
 * @param atOnce what is answered now; null: nothing
 * @param waiting all that waits from now on, in the leader's order
 */
public record Postponement(@Nullable Signal atOnce, List<Waiting> waiting) {

    public Postponement {
        waiting = List.copyOf(waiting);
    }

    /**
     * Parts a signal.
     *
     * @param due when it may be answered if it adds
     * @param known what it has of the position so far; null: nothing
     * @param before what waits already, in the leader's order
     */
    public static Postponement of(Signal signal, Instant due, @Nullable Link known, List<Waiting> before, Instant now) {
        if (before.isEmpty()) {
            return adds(signal, known) && due.isAfter(now)
                    ? new Postponement(reduction(signal, known), List.of(new Waiting(signal, due)))
                    : new Postponement(signal, List.of());
        }
        LeaderPosition last = before.getLast().signal().position();
        LeaderPosition next = signal.position();
        int grown = next.volumeIn().compareTo(last.volumeIn());
        if (grown < 0 || grown == 0 && next.remaining().compareTo(last.remaining()) > 0) {
            // Of what is known already, or of what came before it.
            return new Postponement(null, before);
        }
        List<Waiting> waiting = new ArrayList<>();
        before.forEach(each -> waiting.add(
                new Waiting(with(each.signal(), each.signal().position().volumeIn(), next), each.due())));
        if (grown > 0) {
            Instant after = before.getLast().due();
            // Never before what the leader did first, though the delay may have been set shorter meanwhile.
            waiting.add(new Waiting(signal, due.isBefore(after) ? after : due));
        }
        return new Postponement(reduction(signal, known), waiting);
    }

    private static boolean adds(Signal signal, @Nullable Link known) {
        Lots answered = known == null ? Lots.ZERO : known.leader().volumeIn();
        return signal.position().volumeIn().compareTo(answered) > 0;
    }

    /** What the signal means for what the follower has answered already; null: it has answered nothing. */
    private static @Nullable Signal reduction(Signal signal, @Nullable Link known) {
        if (known == null) {
            return null;
        }
        Lots remaining = known.leader().remaining().min(signal.position().remaining());
        Signal clipped = with(signal, known.leader().volumeIn(), signal.position());
        LeaderPosition position = clipped.position();
        return new Signal(
                signal.to(),
                signal.group(),
                signal.change().adds() ? Change.STOPS_CHANGED : signal.change(),
                position(position, position.volumeIn(), remaining, position.stops()),
                signal.price(),
                signal.leader(),
                signal.cause());
    }

    /** A signal of so much volume, of which no more is left than a later standing says. */
    private static Signal with(Signal signal, Lots volumeIn, LeaderPosition later) {
        Lots remaining = signal.position().remaining().min(later.remaining());
        return new Signal(
                signal.to(),
                signal.group(),
                signal.change(),
                position(signal.position(), volumeIn, remaining, later.stops()),
                signal.price(),
                signal.leader(),
                signal.cause());
    }

    private static LeaderPosition position(LeaderPosition position, Lots volumeIn, Lots remaining, StopPrices stops) {
        return new LeaderPosition(
                position.key(), position.trade(), position.basis(), volumeIn, remaining, stops, position.recipients());
    }
}
