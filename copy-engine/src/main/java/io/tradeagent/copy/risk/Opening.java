package io.tradeagent.copy.risk;

import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A follower's trade that would open or add.
 *
 * @param symbol the follower's
 * @param side the follower's
 * @param lots that it would have
 * @param orderPrice of a pending order; null: at the market, so the price is that of the follower's quote
 * @param stopLoss that it would have; null: none
 * @param leaderPrice what the leader got, or its pending order's price
 * @param signalReceivedAt when the platform received the leader's signal
 */
public record Opening(
        SymbolSpec symbol,
        Side side,
        Lots lots,
        @Nullable Price orderPrice,
        @Nullable Price stopLoss,
        Price leaderPrice,
        Instant signalReceivedAt) {}
