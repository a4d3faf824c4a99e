package io.tradeagent.copy.order;

import io.tradeagent.copy.execution.PendingTerms;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order to a follower's terminal.
 *
 * @param id a function of its cause: the same decision made again asks for the same order
 * @param action what it does
 * @param symbol the follower's
 * @param side of the position that is opened, closed or changed
 * @param volume to trade; zero where nothing is
 * @param stops for the position
 * @param conditions under which it may be carried out
 */
public record CopyOrder(
        CommandId id,
        OrderAction action,
        String symbol,
        Side side,
        Lots volume,
        StopPrices stops,
        Conditions conditions) {

    /**
     * Under which an order may be carried out.
     *
     * @param positionId that is closed or changed; null: one is opened
     * @param maxDeviationPoints how far the price may have gone; null: any distance
     * @param reference from which that is counted; null where any distance is allowed
     * @param expiresAt the first instant that is too late; null: never
     * @param waiting the pending order that is placed, changed or taken back; null: none is
     */
    public record Conditions(
            @Nullable String positionId,
            @Nullable Integer maxDeviationPoints,
            @Nullable Price reference,
            @Nullable Instant expiresAt,
            @Nullable Waiting waiting) {

        /** Of an order that is none that waits. */
        public Conditions(
                @Nullable String positionId,
                @Nullable Integer maxDeviationPoints,
                @Nullable Price reference,
                @Nullable Instant expiresAt) {
            this(positionId, maxDeviationPoints, reference, expiresAt, null);
        }
    }

    /**
     * An order that waits at the follower's broker.
     *
     * @param terms that it has, or shall have
     * @param orderId the broker's; null until it was told
     * @param placedBy the order that placed it
     */
    public record Waiting(PendingTerms terms, @Nullable String orderId, CommandId placedBy) {}
}
