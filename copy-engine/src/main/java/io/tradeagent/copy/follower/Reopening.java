package io.tradeagent.copy.follower;

import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.order.OrderState;
import io.tradeagent.copy.risk.Assessment;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.NameBasedId;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Tries openings again that were refused for their price alone: as large as before, for as long as the signal may be old, and
 * after all limits were asked anew. Each attempt is a leg of its own, whose name follows from that of the one before. Of an
 * order whose end is not known there is none.
 */
final class Reopening {

    private final Draft draft;

    Reopening(Draft draft) {
        this.draft = draft;
    }

    /**
     * What a leg counts for in the link's first volume. A refused opening that is filled all the same, after the next attempt
     * was written, counts only where that one came to nothing: else the position would be copied twice.
     */
    static Lots first(Link link, Leg leg) {
        Optional<Leg> next = next(link, leg);
        return next.isEmpty() || first(link, next.get()).isZero() ? leg.first() : Lots.ZERO;
    }

    /** How long to wait with the next attempt; empty: there is none. */
    static Optional<Duration> pause(Link link, Leg leg) {
        if (!isRefused(leg) || link.shouldBeFlat() || next(link, leg).isPresent()) {
            return Optional.empty();
        }
        return RetryPolicy.opening(Objects.requireNonNull(leg.told().refusal()).kind())
                .pause(1 + attemptsBefore(link, leg));
    }

    /** One at a time: what the next one must not exceed includes this one. */
    void tryAgain(LinkKey key) {
        Link link = draft.present(key);
        link.legs().stream()
                .filter(leg -> pause(link, leg).isPresent())
                .findFirst()
                .ifPresent(leg -> tryAgain(link, leg));
    }

    private void tryAgain(Link link, Leg refused) {
        Optional<FollowerSettings> settings =
                draft.follower().settings(link.key().group());
        Optional<Origin> origin = settings.flatMap(how -> origin(link, refused, how));
        if (origin.isPresent()) {
            tryAgain(link, refused, origin.get(), settings.get());
        } else {
            giveUp(link, refused);
        }
    }

    private Optional<Origin> origin(Link link, Leg refused, FollowerSettings settings) {
        Link.Instrument instrument = Objects.requireNonNull(link.instrument(), "what has legs has an instrument");
        return new Entering(draft).mayEnter(link, refused.origin(), settings)
                ? new LateEntry(draft).again(refused.origin(), settings, instrument)
                : Optional.empty();
    }

    private void tryAgain(Link link, Leg refused, Origin origin, FollowerSettings settings) {
        Entering entering = new Entering(draft);
        CommandId id = nameAfter(refused.opening());
        Assessment assessment = entering.assess(link, refused.ordered(), origin, settings);
        if (assessment.admitted()) {
            entering.orderAgain(link, id, refused, origin, settings);
        } else {
            draft.happened(new FollowerEvent.AttemptDenied(link.key(), id, refused.opening(), assessment));
            giveUp(link, refused);
        }
    }

    /** It has had its try. */
    private void giveUp(Link link, Leg refused) {
        draft.put(link.withLeg(refused.opening(), leg -> leg.refused(null)));
    }

    /** A pending order is not: what it would have opened is decided upon when the leader's fills. */
    private static boolean isRefused(Leg leg) {
        return leg.state() == OrderState.REJECTED && leg.told().refusal() != null && leg.pending() == null;
    }

    /** The refusal is kept while there is a next attempt, so that others need not be looked for. */
    private static Optional<Leg> next(Link link, Leg leg) {
        return leg.told().refusal() == null ? Optional.empty() : link.leg(nameAfter(leg.opening()));
    }

    private static int attemptsBefore(Link link, Leg leg) {
        return link.legs().stream()
                .filter(each -> each.told().refusal() != null
                        && nameAfter(each.opening()).equals(leg.opening()))
                .findFirst()
                .map(before -> 1 + attemptsBefore(link, before))
                .orElse(0);
    }

    private static CommandId nameAfter(CommandId refused) {
        return new CommandId(NameBasedId.of(refused.value(), "open", "again").toString());
    }
}
