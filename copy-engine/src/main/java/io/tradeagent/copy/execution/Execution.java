package io.tradeagent.copy.execution;

import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The broker's word about an order or a deal.
 *
 * @param id the broker's, unique for the account: two terminals, or one that reads its history again, tell the same deal by it
 * @param kind what happened
 * @param order to which order and position
 * @param deal what was traded; of no volume where nothing was
 * @param stops of the position or pending order
 * @param mark by which the order's author knows it
 * @param receipt how it came to the platform
 */
public record Execution(
        String id, ExecutionKind kind, OrderRef order, Deal deal, StopPrices stops, Mark mark, Receipt receipt) {

    /**
     * What it is about.
     *
     * @param orderId the broker's
     * @param positionId the broker's; null for an order without position
     * @param command that asked for it; null: nobody on this platform did
     * @param wish what the order asks for
     * @param refusal what was said when it was refused; null: it was not, or nothing was said
     */
    public record OrderRef(
            String orderId,
            @Nullable String positionId,
            @Nullable CommandId command,
            OrderWish wish,
            @Nullable Refusal refusal) {

        /** Of an order of which nothing more is said. */
        public OrderRef(String orderId, @Nullable String positionId, @Nullable CommandId command) {
            this(orderId, positionId, command, OrderWish.UNSAID, null);
        }
    }

    /**
     * What was traded.
     *
     * @param symbol the broker's name
     * @param side of the deal: a sell closes a bought position
     * @param entry what it did to the position
     * @param volume of this deal
     * @param price of this deal
     * @param leaves what the order still has to trade
     */
    public record Deal(String symbol, Side side, Entry entry, Lots volume, Price price, Lots leaves) {}

    /**
     * By what authors know their orders.
     *
     * @param magic 0 for trades by hand
     * @param comment brokers may cut or replace it
     */
    public record Mark(long magic, String comment) {}

    /**
     * How it came.
     *
     * @param receivedAt when the platform had it; terminals' clocks do not count
     * @param market of the identity that told it
     * @param traceparent W3C trace context, or null
     */
    public record Receipt(
            Instant receivedAt, Market market, @Nullable String traceparent) {}
}
