package io.tradeagent.copy.leader;

import io.tradeagent.copy.execution.PendingTerms;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Side;

/**
 * How a pending order of a leader stands.
 *
 * @param id the broker's
 * @param side of the order
 * @param terms as they were told last
 * @param progress how much of it is left
 */
public record OrderStanding(String id, Side side, PendingTerms terms, Progress progress) {

    /**
     * How far an order has come. What is neither working nor entered was taken back, or traded elsewhere.
     *
     * @param revision grows with every change: of two that are told, the higher one is the later
     * @param ordered all of it
     * @param entered lots that went into the position that it filled last
     * @param working lots that still wait for their price; zero: it is over
     */
    public record Progress(int revision, Lots ordered, Lots entered, Lots working) {

        /** Lots of the order that are not in the position, and may come or not. */
        public Lots outside() {
            return ordered.minus(entered.min(ordered));
        }
    }

    /** Whether it is later than what was known. */
    public boolean isAfter(OrderStanding known) {
        return progress.revision() > known.progress.revision();
    }

    /** Whether it still waits for its price. */
    public boolean isWorking() {
        return !progress.working().isZero();
    }

    /** As it is for whoever does not copy the position that it filled. */
    public OrderStanding elsewhere() {
        return new OrderStanding(
                id, side, terms, new Progress(progress.revision(), progress.ordered(), Lots.ZERO, progress.working()));
    }
}
