package io.tradeagent.copy.follower;

import io.tradeagent.copy.execution.Refusal;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.order.OrderState;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One opening of a link, and the position that came of it. On a netting account the position is virtual: its share of the
 * account's one position of the symbol.
 *
 * @param opening the order that opened it
 * @param state of that order
 * @param volumes what was ordered, filled and closed
 * @param told what broker and terminal said of it
 * @param stops that it was last given
 * @param origin what it follows from
 * @param pending the order that waits for its price, or did; null: it was opened at the market
 */
public record Leg(
        CommandId opening,
        OrderState state,
        Volumes volumes,
        Told told,
        GivenStops stops,
        Origin origin,
        @Nullable PendingCopy pending) {

    /**
     * What broker and terminal said of a position.
     *
     * @param positionId the broker's; null until it was told
     * @param price of the first deal; null until there is one
     * @param at when the last was heard of it or of its orders; null: nothing yet
     * @param refusal what was said when the opening was refused; null: it was not, nothing was said, or it will not be tried
     *     again
     */
    public record Told(
            @Nullable String positionId,
            @Nullable Price price,
            @Nullable Instant at,
            @Nullable Refusal refusal) {

        /** Before anything was. */
        public static final Told NOTHING = new Told(null, null, null, null);
    }

    /**
     * Stops that an order gave to a position.
     *
     * @param prices where they are
     * @param changes how often they were changed since the opening; numbers the orders that do
     * @param last the order of the last change; null: there was none
     */
    public record GivenStops(
            StopPrices prices, int changes, @Nullable StopChange last) {}

    /**
     * An order that moves stops.
     *
     * @param id of the order
     * @param state how far it has come
     * @param attempt which of those that want the same stops it is
     */
    public record StopChange(CommandId id, OrderState state, Attempt attempt) {}

    static Leg ordered(CommandId opening, Lots lots, StopPrices stops, Origin origin) {
        return new Leg(
                opening,
                OrderState.SUBMITTED,
                Volumes.ordered(lots),
                Told.NOTHING,
                new GivenStops(stops, 0, null),
                origin,
                null);
    }

    /** An order that waits for its price. */
    static Leg placed(CommandId opening, Lots lots, Origin origin, PendingCopy pending) {
        return ordered(opening, lots, pending.given().stops(), origin).with(pending);
    }

    /** The broker's position; null until it was told. */
    public @Nullable String positionId() {
        return told.positionId();
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
        return volumes.open();
    }

    /** What may still be opened: it counts against the limits until its end is known. */
    public Lots reserved() {
        return state.isOpen() ? volumes.unfilled() : Lots.ZERO;
    }

    /** What the follower opened, or may still open, through it. */
    Lots first() {
        return filled().plus(reserved());
    }

    Leg with(OrderState next) {
        return new Leg(opening, next, volumes, told, stops, origin, pending);
    }

    Leg with(Volumes changed) {
        return new Leg(opening, state, changed, told, stops, origin, pending);
    }

    private Leg with(Told said) {
        return new Leg(opening, state, volumes, said, stops, origin, pending);
    }

    /** Until something is open, its stops are those of the order that waits. */
    Leg with(PendingCopy changed) {
        GivenStops given =
                open().isZero() ? new GivenStops(changed.given().stops(), stops.changes(), stops.last()) : stops;
        return new Leg(opening, state, volumes, told, given, origin, changed);
    }

    /** Whether anything was opened, or may still be, by a copy of a leader's order. */
    boolean isCopyOf(String leaderOrder) {
        return pending != null && pending.leaderOrder().equals(leaderOrder) && !first().isZero();
    }

    /** The orders that changed its stops or its pending order last. */
    Stream<CommandId> requests() {
        Stream<CommandId> change =
                stops.last() == null ? Stream.of() : Stream.of(stops.last().id());
        return pending == null ? change : Stream.concat(change, pending.requests());
    }

    /** Whether an order waits at the broker, or is on its way there. */
    boolean isWaiting() {
        return pending != null && state.isOpen();
    }

    /** At a position, unless one was told before. */
    Leg at(@Nullable String position) {
        String known = positionId() == null ? position : positionId();
        return with(new Told(known, told.price(), told.at(), told.refusal()));
    }

    /** At a position, whatever was told before. */
    Leg movedTo(String position) {
        return with(new Told(position, told.price(), told.at(), told.refusal()));
    }

    /** At a price, unless one was told before. */
    Leg boughtAt(Price price) {
        return told.price() != null ? this : with(new Told(positionId(), price, told.at(), told.refusal()));
    }

    Leg heard(Instant now) {
        return with(new Told(positionId(), told.price(), now, told.refusal()));
    }

    /** After the opening was refused, or will not be tried again. */
    Leg refused(@Nullable Refusal said) {
        return with(new Told(positionId(), told.price(), told.at(), said));
    }

    Leg plusClosed(Lots lots) {
        return with(volumes.plusClosed(lots));
    }

    /** Stops that an order is about to give it. */
    Leg with(StopPrices prices, CommandId order, Attempt attempt) {
        GivenStops given =
                new GivenStops(prices, stops.changes() + 1, new StopChange(order, OrderState.SUBMITTED, attempt));
        return new Leg(opening, state, volumes, told, given, origin, pending);
    }

    Leg with(StopChange change) {
        GivenStops given = new GivenStops(stops.prices(), stops.changes(), change);
        return new Leg(opening, state, volumes, told, given, origin, pending);
    }
}
