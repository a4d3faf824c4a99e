package io.tradeagent.local.demo;

import io.tradeagent.local.broker.Side;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An operator's order at the market's price.
 *
 * @param fingerprint of the identity that shall carry it out
 * @param positionId the position to close; null: opens one
 * @param side of the position that is opened or closed
 * @param volume in lots
 */
public record OrderTicket(
        String accountId,
        String fingerprint,
        @Nullable String positionId,
        String symbol,
        Side side,
        BigDecimal volume) {}
