package io.tradeagent.local.terminal.wire;

import io.tradeagent.local.broker.Side;
import io.tradeagent.local.broker.StopLevels;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the platform wants of a terminal. */
public sealed interface Instruction {

    /** Asks to trade. Executed at most once a command id. */
    record Order(String commandId, Action action, Size size, Pricing pricing, Target target, long magic, String comment)
            implements Instruction {}

    /**
     * Takes a command back, or a pending order.
     *
     * @param targetCommandId the command; null: the cancel names an order of the broker instead
     * @param orderId the broker's; null: the cancel names a command
     */
    record Cancel(
            String commandId,
            @Nullable String targetCommandId,
            @Nullable String orderId) implements Instruction {}

    /**
     * What of the account an order is about.
     *
     * @param positionId null: none in particular
     * @param orderId of a pending order; null: none
     * @param byPositionId of the opposite position that it is closed by; null: none
     */
    record Target(
            @Nullable String positionId,
            @Nullable String orderId,
            @Nullable String byPositionId) {}

    /** Asks for a SyncSnapshot. */
    record SnapshotRequest() implements Instruction {}

    /** What an order does. */
    enum Action {
        /** Opens at the market. */
        OPEN,
        /** Closes all or a part. */
        CLOSE,
        /** Closes two opposite positions against each other. */
        CLOSE_BY,
        /** Changes the stops of a position. */
        MODIFY,
        /** Places an order that waits for its price. */
        PLACE,
        /** Changes an order that waits. */
        MODIFY_ORDER,
        /** Something that simulated terminals do not do. */
        OTHER
    }

    /**
     * What is traded.
     *
     * @param volume in lots
     */
    record Size(String symbol, Side side, BigDecimal volume) {}

    /**
     * At what price.
     *
     * @param type market, limit, …; as on the wire
     * @param price what the issuer saw or wants; null: any
     * @param maxDeviationPoints largest distance from price; null: any
     * @param stops of the position
     * @param expiresAt when a pending order ends; null: never
     */
    record Pricing(
            String type,
            @Nullable BigDecimal price,
            @Nullable Integer maxDeviationPoints,
            StopLevels stops,
            @Nullable Instant expiresAt) {}
}
