package io.tradeagent.copy.follower;

import io.tradeagent.copy.reconciliation.BookedPosition;
import io.tradeagent.copy.reconciliation.BookedPosition.Reduction;
import io.tradeagent.copy.reconciliation.Matching;
import io.tradeagent.copy.reconciliation.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Each leg of a hedging account is a position of its own. */
final class HedgingPicture {

    private HedgingPicture() {}

    static Picture of(Collection<Link> links, Snapshot snapshot) {
        List<BookedPosition> booked = links.stream()
                .flatMap(link -> link.legs().stream().map(leg -> booked(link, leg)))
                .toList();
        Matching matching = Matching.of(booked, snapshot.positions());
        List<Shown> shown = new ArrayList<>();
        for (Link link : links) {
            for (Leg leg : link.legs()) {
                if (Quiet.is(link, leg, snapshot)) {
                    shown.add(Shown.of(link, leg, matching.of(leg.opening())));
                }
            }
        }
        return new Picture(shown, booked.size() - shown.size(), matching.foreign());
    }

    /** Brokers name a position like the pending order that it came of. */
    private static @Nullable String positionId(Leg leg) {
        PendingCopy pending = leg.pending();
        return leg.positionId() != null || pending == null ? leg.positionId() : pending.orderId();
    }

    private static BookedPosition booked(Link link, Leg leg) {
        Link.Instrument instrument = Objects.requireNonNull(link.instrument(), "what has legs has an instrument");
        return new BookedPosition(
                leg.opening(),
                positionId(leg),
                instrument.symbol().name(),
                instrument.side(),
                leg.open(),
                leg.told().price(),
                leg.closed().isZero() ? Reduction.WHOLE : Reduction.REDUCED);
    }
}
