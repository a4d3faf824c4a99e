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
 * @param volumes what was ordered, filled and closed
 * @param positionId the broker's; null until it was told
 * @param stops that it was last given
 * @param origin what it follows from
 */
public record Leg(
        CommandId opening,
        OrderState state,
        Volumes volumes,
        @Nullable String positionId,
        GivenStops stops,
        Origin origin) {

    /**
     * Of an opening.
     *
     * @param ordered lots
     * @param filled lots, by the broker's deals
     * @param closed lots, by the broker's deals, whoever asked for them
     */
    public record Volumes(Lots ordered, Lots filled, Lots closed) {}

    /**
     * Stops that an order gave to a position.
     *
     * @param prices where they are
     * @param changes how often they were changed since the opening; numbers the orders that do
     */
    public record GivenStops(StopPrices prices, int changes) {}

    static Leg ordered(CommandId opening, Lots lots, StopPrices stops, Origin origin) {
        Volumes volumes = new Volumes(lots, Lots.ZERO, Lots.ZERO);
        return new Leg(opening, OrderState.SUBMITTED, volumes, null, new GivenStops(stops, 0), origin);
    }

    /** Lots that were ordered. */
    public Lots ordered() {
        return volumes.ordered();
    }

    /** Lots that were filled, by the broker's deals. */
    public Lots filled() {
        return volumes.filled();
    }

    /** Lots that were closed, by the broker's deals. */
    public Lots closed() {
        return volumes.closed();
    }

    /** What is open of it. */
    public Lots open() {
        return filled().minus(closed().min(filled()));
    }

    /** What may still be opened: it counts against the limits until its end is known. */
    public Lots reserved() {
        return state.isOpen() ? ordered().minus(filled().min(ordered())) : Lots.ZERO;
    }

    /** What the follower opened, or may still open, through it. */
    Lots first() {
        return filled().plus(reserved());
    }

    Leg with(OrderState next) {
        return new Leg(opening, next, volumes, positionId, stops, origin);
    }

    Leg at(@Nullable String position) {
        String known = positionId == null ? position : positionId;
        return new Leg(opening, state, volumes, known, stops, origin);
    }

    Leg plusFilled(Lots lots) {
        return with(new Volumes(ordered(), filled().plus(lots), closed()));
    }

    Leg plusClosed(Lots lots) {
        return with(new Volumes(ordered(), filled(), closed().plus(lots)));
    }

    Leg with(StopPrices prices) {
        GivenStops given = new GivenStops(prices, stops.changes() + 1);
        return new Leg(opening, state, volumes, positionId, given, origin);
    }

    private Leg with(Volumes changed) {
        return new Leg(opening, state, changed, positionId, stops, origin);
    }
}
