package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns trades into positions. Pure bookkeeping: it refuses nothing and counts no money. */
interface PositionBook {

    /**
     * What a trade did.
     *
     * @param before the position that was closed, or the one that was opened or added to, as it is now
     * @param closed lots that were closed; zero where none were
     * @param after what is open now; null: nothing
     */
    record Change(
            Deal.Entry entry,
            Position before,
            BigDecimal closed,
            @Nullable Position after) {}

    /** What is open, oldest first. */
    List<Position> positions();

    /** By any ticket that it ever had. */
    default Optional<Position> find(String ticket) {
        return positions().stream()
                .filter(position -> position.ids().have(ticket))
                .findFirst();
    }

    /** How many lots of a trade would have to be carried by further margin. */
    BigDecimal added(String symbol, Side side, BigDecimal volume);

    /** Whether the trade would only make a position smaller, or close it. */
    boolean reduces(OpenRequest request);

    /** Books a trade that opens a position, or adds to one, reduces one or turns one round. */
    Change enter(Position traded);

    /**
     * Takes a part off a position, or all of it.
     *
     * @param tickets the next free ticket, if one is needed
     */
    Change leave(Position position, BigDecimal part, Supplier<String> tickets);

    /** Sets the stops of an open position. */
    Position stop(Position position, StopLevels stops);
}
