package io.tradeagent.copy.reconciliation;

import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import org.jspecify.annotations.Nullable;

/**
 * A position as a terminal holds it. Its comment is left out: brokers cut and replace comments, so they name nothing.
 *
 * @param id the broker's
 * @param symbol the broker's name
 * @param side of the position
 * @param volume in lots
 * @param openPrice at which it was opened
 * @param stops that it has
 * @param command that opened it; null: the terminal knows of none
 */
public record HeldPosition(
        String id,
        String symbol,
        Side side,
        Lots volume,
        Price openPrice,
        StopPrices stops,
        @Nullable CommandId command) {}
