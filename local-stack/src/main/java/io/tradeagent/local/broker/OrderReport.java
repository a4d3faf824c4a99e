package io.tradeagent.local.broker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a pending order.
 *
 * @param order as it is now, or was when it ended
 * @param reason why it could not trade; null but for {@link Kind#REJECTED}
 * @param mark of the request that placed, changed or canceled it; of the order itself otherwise
 */
public record OrderReport(
        String id, Kind kind, PendingOrder order, @Nullable RefusalReason reason, TradeMark mark, Instant at)
        implements BrokerReport {

    /** What happened. */
    public enum Kind {
        /** It was placed. */
        PLACED,
        /** It has other terms. */
        REPLACED,
        /** It was taken back by its author. */
        CANCELED,
        /** Its time was over. */
        EXPIRED,
        /** Its price was there: a deal follows, or its rejection. */
        TRIGGERED,
        /** It was triggered and could not trade. */
        REJECTED
    }
}
