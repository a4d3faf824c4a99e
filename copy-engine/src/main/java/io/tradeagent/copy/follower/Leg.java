package io.tradeagent.copy.follower;

import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.order.OrderState;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import org.jspecify.annotations.Nullable;

/**
 * One opening of a link, and the position that came of it. On a netting account the position is virtual: its share of the
 * account's one position of the symbol.
 *
 * @param opening the order that opened it
 * @param state of that order
 * @param ordered lots
 * @param filled lots, by the broker's deals
 * @param closed lots, by the broker's deals, whoever asked for them
 * @param positionId the broker's; null until it was told
 * @param stops that it was last given
 */
public record Leg(
        CommandId opening,
        OrderState state,
        Lots ordered,
        Lots filled,
        Lots closed,
        @Nullable String positionId,
        GivenStops stops) {

    /**
     * Stops that an order gave to a position.
     *
     * @param prices where they are
     * @param changes how often they were changed since the opening; numbers the orders that do
     */
    public record GivenStops(StopPrices prices, int changes) {}

    static Leg ordered(CommandId opening, Lots lots, StopPrices stops) {
        return new Leg(opening, OrderState.SUBMITTED, lots, Lots.ZERO, Lots.ZERO, null, new GivenStops(stops, 0));
    }

    /** What is open of it. */
    public Lots open() {
        return filled.minus(closed.min(filled));
    }

    /** What may still be opened: it counts against the limits until its end is known. */
    public Lots reserved() {
        return state.isOpen() ? ordered.minus(filled.min(ordered)) : Lots.ZERO;
    }

    /** What the follower opened, or may still open, through it. */
    Lots first() {
        return filled.plus(reserved());
    }

    Leg with(OrderState next) {
        return new Leg(opening, next, ordered, filled, closed, positionId, stops);
    }

    Leg at(@Nullable String position) {
        String known = positionId == null ? position : positionId;
        return new Leg(opening, state, ordered, filled, closed, known, stops);
    }

    Leg plusFilled(Lots lots) {
        return new Leg(opening, state, ordered, filled.plus(lots), closed, positionId, stops);
    }

    Leg plusClosed(Lots lots) {
        return new Leg(opening, state, ordered, filled, closed.plus(lots), positionId, stops);
    }

    Leg with(StopPrices prices) {
        GivenStops given = new GivenStops(prices, stops.changes() + 1);
        return new Leg(opening, state, ordered, filled, closed, positionId, given);
    }
}
