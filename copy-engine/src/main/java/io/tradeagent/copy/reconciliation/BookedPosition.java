package io.tradeagent.copy.reconciliation;

import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import org.jspecify.annotations.Nullable;

/**
 * A position as the books have it.
 *
 * @param opening the command that opened it
 * @param positionId the broker's; null: it was not told yet
 * @param symbol the broker's name
 * @param side of the position
 * @param open lots
 * @param price at which it was opened; null: it was not told
 * @param reduction whether a part of it was closed
 */
public record BookedPosition(
        CommandId opening,
        @Nullable String positionId,
        String symbol,
        Side side,
        Lots open,
        @Nullable Price price,
        Reduction reduction) {

    /** Whether a part of a position was closed. */
    public enum Reduction {
        WHOLE,
        REDUCED
    }

    /** Whether a position that has another id may be what is left of it. */
    boolean mayBe(HeldPosition held) {
        return reduction == Reduction.REDUCED
                && !open.isZero()
                && held.command() == null
                && held.openPrice().equals(price)
                && held.symbol().equals(symbol)
                && held.side() == side
                && held.volume().equals(open);
    }
}
