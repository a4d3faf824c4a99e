package io.tradeagent.local.terminal.wire;

import io.tradeagent.local.broker.Side;
import io.tradeagent.local.broker.StopLevels;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the platform wants of a terminal. */
public sealed interface Instruction {

    /** Asks to trade. Executed at most once a command id. */
    record Order(
            String commandId,
            Action action,
            Size size,
            Pricing pricing,
            @Nullable String positionId,
            long magic,
            String comment)
            implements Instruction {}

    /**
     * Takes a command back.
     *
     * @param targetCommandId the command; null: the cancel names an order of the broker instead
     */
    record Cancel(String commandId, @Nullable String targetCommandId) implements Instruction {}

    /** Asks for a SyncSnapshot. */
    record SnapshotRequest() implements Instruction {}

    /** What an order does. */
    enum Action {
        /** Opens at the market. */
        OPEN,
        /** Closes all or a part. */
        CLOSE,
        /** Changes the stops of a position. */
        MODIFY,
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
     */
    record Pricing(
            String type,
            @Nullable BigDecimal price,
            @Nullable Integer maxDeviationPoints,
            StopLevels stops) {}
}
