package io.tradeagent.copy.follower;

import io.tradeagent.copy.reconciliation.HeldPosition;
import io.tradeagent.copy.reconciliation.Snapshot;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A netting account has one position a symbol, of which each leg is a part. What is missing is taken from the oldest legs, as
 * it is when somebody closes by hand; what is too much belongs to legs that may have been filled without a word, and else to
 * the account's owner.
 */
final class NettingPicture {

    private final Snapshot snapshot;
    private final List<Shown> shown = new ArrayList<>();
    private int left;
    private int foreign;

    private NettingPicture(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** A leg with its link. */
    private record Part(Link link, Leg leg) {

        Side side() {
            return Objects.requireNonNull(link.instrument()).side();
        }

        String symbol() {
            return Objects.requireNonNull(link.instrument()).symbol().name();
        }
    }

    static Picture of(Collection<Link> links, Snapshot snapshot) {
        Map<String, List<Part>> symbols = new LinkedHashMap<>();
        for (Link link : links) {
            for (Leg leg : link.legs()) {
                Part part = new Part(link, leg);
                symbols.computeIfAbsent(part.symbol(), key -> new ArrayList<>()).add(part);
            }
        }
        NettingPicture picture = new NettingPicture(snapshot);
        snapshot.positions().stream()
                .filter(position -> !symbols.containsKey(position.symbol()))
                .forEach(position -> picture.foreign++);
        symbols.forEach(picture::look);
        return new Picture(picture.shown, picture.left, picture.foreign);
    }

    /** What happens to one leg changes the position of all of them, so they are judged together. */
    private void look(String symbol, List<Part> parts) {
        if (parts.stream().anyMatch(part -> !Quiet.is(part.link(), part.leg(), snapshot))) {
            left += parts.size();
            return;
        }
        HeldPosition position = snapshot.positions().stream()
                .filter(held -> held.symbol().equals(symbol))
                .findFirst()
                .orElse(null);
        Lots surplus = Lots.ZERO;
        for (Side side : Side.values()) {
            List<Part> ofSide =
                    parts.stream().filter(part -> part.side() == side).toList();
            boolean isHere = position != null && position.side() == side;
            surplus = surplus.plus(share(ofSide, isHere ? position : null));
        }
        foreign += surplus.isZero() ? 0 : 1;
    }

    /** @return what is nobody's */
    private Lots share(List<Part> parts, @Nullable HeldPosition position) {
        Lots volume = position == null ? Lots.ZERO : position.volume();
        Lots open = parts.stream().map(part -> part.leg().open()).reduce(Lots.ZERO, Lots::plus);
        Lots missing = open.minus(volume.min(open));
        Lots surplus = volume.minus(open.min(volume));
        // The one position has the stops of whoever gave them last.
        boolean agree = parts.stream()
                        .filter(part -> !part.leg().open().isZero())
                        .map(part -> part.leg().stops().prices())
                        .distinct()
                        .count()
                <= 1;
        for (Part part : parts) {
            Lots gone = part.leg().open().min(missing);
            Lots more = mayHold(part.leg()).min(surplus);
            Lots here = part.leg().open().minus(gone).plus(more);
            missing = missing.minus(gone);
            surplus = surplus.minus(more);
            shown.add(shown(part, here.isZero() ? null : position, here, agree));
        }
        return surplus;
    }

    private static Shown shown(Part part, @Nullable HeldPosition position, Lots volume, boolean agree) {
        return new Shown(
                part.link().key(),
                part.leg().opening(),
                position,
                volume,
                position == null || !agree ? null : position.stops());
    }

    /** What a leg may hold above what the books say: what was not told of its opening, or was believed closed by a snapshot. */
    private Lots mayHold(Leg leg) {
        Lots untold =
                OrderFate.of(leg, snapshot) == OrderFate.SHOWN ? leg.volumes().unfilled() : Lots.ZERO;
        return untold.plus(leg.volumes().assumed());
    }
}
