package io.tradeagent.copy.follower;

import io.tradeagent.kernel.Lots;

/**
 * Lots of an opening.
 *
 * @param ordered that were asked for
 * @param filled by the broker's deals, or by a snapshot where a deal was not told
 * @param closed by the broker's deals, whoever asked for them, or by a snapshot
 * @param assumed the part of those closed that a snapshot showed before any deal did: the deal, should it still be told, must
 *     not count again
 */
public record Volumes(Lots ordered, Lots filled, Lots closed, Lots assumed) {

    static Volumes ordered(Lots lots) {
        return new Volumes(lots, Lots.ZERO, Lots.ZERO, Lots.ZERO);
    }

    Lots open() {
        return filled.minus(closed.min(filled));
    }

    Lots unfilled() {
        return ordered.minus(filled.min(ordered));
    }

    /** By no more than was ordered: what a snapshot showed already may be told late. */
    Volumes plusFilled(Lots lots) {
        return new Volumes(ordered, filled.plus(lots.min(unfilled())), closed, assumed);
    }

    Volumes plusClosed(Lots lots) {
        return new Volumes(ordered, filled, closed.plus(lots), assumed);
    }

    /** A deal explains what was assumed. */
    Volumes explained(Lots lots) {
        return new Volumes(ordered, filled, closed, assumed.minus(lots.min(assumed)));
    }

    /** As a snapshot shows it: so much is open. */
    Volumes holding(Lots lots) {
        return lots.compareTo(open()) < 0 ? less(open().minus(lots)) : more(lots.minus(open()));
    }

    private Volumes less(Lots gone) {
        return new Volumes(ordered, filled, closed.plus(gone), assumed.plus(gone));
    }

    /** What was assumed too early comes first, then fills that nobody told, then closes that did not happen. */
    private Volumes more(Lots lots) {
        Lots unclosed = lots.min(assumed.min(closed));
        Lots told = lots.minus(unclosed).min(unfilled());
        Lots reopened = lots.minus(unclosed).minus(told).min(closed.minus(unclosed));
        Lots beyond = lots.minus(unclosed).minus(told).minus(reopened);
        return new Volumes(
                ordered,
                filled.plus(told).plus(beyond),
                closed.minus(unclosed).minus(reopened),
                assumed.minus(unclosed));
    }
}
