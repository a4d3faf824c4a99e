package io.tradeagent.copy.follower;

import io.tradeagent.copy.group.ReconcilePolicy;
import io.tradeagent.copy.reconciliation.Difference;
import io.tradeagent.copy.reconciliation.DifferenceCode;
import io.tradeagent.copy.reconciliation.HeldPosition;
import io.tradeagent.copy.reconciliation.Remedy;
import io.tradeagent.kernel.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares a leg with its position. The books follow the broker: what is gone is booked as closed and is never opened again.
 * Only what is too much is not booked where the policy is to report, for whatever the books hold too much of is closed.
 */
final class LegPosition {

    private final Draft draft;
    private final Shown shown;
    private final ReconcilePolicy policy;
    private final List<Finding> findings = new ArrayList<>();

    LegPosition(Draft draft, Shown shown, ReconcilePolicy policy) {
        this.draft = draft;
        this.shown = shown;
        this.policy = policy;
    }

    /** What differs. */
    List<Finding> judge() {
        HeldPosition position = shown.position();
        if (position != null && isAnother(position)) {
            return findings;
        }
        if (position != null) {
            place(position);
        }
        weigh();
        return findings;
    }

    private boolean isAnother(HeldPosition position) {
        Link.Instrument instrument = Objects.requireNonNull(link().instrument(), "what has legs has an instrument");
        String symbol = instrument.symbol().name();
        if (!symbol.equals(position.symbol())) {
            found(DifferenceCode.WRONG_SYMBOL, symbol, position.symbol(), Remedy.NONE);
        }
        if (instrument.side() != position.side()) {
            found(DifferenceCode.WRONG_SIDE, name(instrument.side()), name(position.side()), Remedy.NONE);
        }
        return !findings.isEmpty();
    }

    private void place(HeldPosition position) {
        String known = leg().positionId();
        if (!position.id().equals(known)) {
            draft.put(link().withLeg(shown.opening(), leg -> leg.movedTo(position.id())));
        }
        if (known != null && !position.id().equals(known)) {
            found(DifferenceCode.NEW_TICKET, known, position.id(), Remedy.BOOKED);
        }
    }

    private void weigh() {
        Leg leg = leg();
        int compared = shown.volume().compareTo(leg.open());
        if (compared == 0) {
            return;
        }
        Link after = link().withLeg(leg.opening(), old -> old.with(old.volumes().holding(shown.volume())));
        boolean tooMuch = compared > 0 && !Convergence.excess(after).isZero();
        Remedy remedy = tooMuch ? closing() : Remedy.BOOKED;
        found(code(leg), leg.open().toString(), shown.volume().toString(), remedy);
        if (remedy != Remedy.CLOSE_PROPOSED) {
            draft.put(after);
        }
    }

    private Remedy closing() {
        return switch (policy) {
            case REPORT -> Remedy.CLOSE_PROPOSED;
            case REPAIR_CLOSES, REPAIR_ALL -> Remedy.CLOSE_ORDERED;
        };
    }

    private DifferenceCode code(Leg leg) {
        if (shown.volume().isZero()) {
            return DifferenceCode.MISSING;
        }
        return leg.open().isZero() ? DifferenceCode.EXTRA : DifferenceCode.WRONG_VOLUME;
    }

    private void found(DifferenceCode code, @Nullable String believed, @Nullable String told, Remedy remedy) {
        findings.add(new Finding(shown.opening(), new Difference(code, believed, told, remedy)));
    }

    private static String name(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    private Link link() {
        return draft.present(shown.link());
    }

    private Leg leg() {
        return link().leg(shown.opening()).orElseThrow();
    }
}
