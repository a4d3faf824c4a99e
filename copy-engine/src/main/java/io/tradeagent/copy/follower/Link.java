package io.tradeagent.copy.follower;

import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.leader.OrderStanding;
import io.tradeagent.copy.risk.Holding;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a follower holds, and should hold, of one leader position.
 *
 * @param key which position, through which group
 * @param market of the leader, and so of all orders
 * @param instrument what the follower trades; null while nothing was opened
 * @param leader how the leader's position stands
 * @param mandate whether it still follows
 * @param legs its openings, the oldest first
 * @param closings orders that close; of those that failed, a leg keeps the last ones
 */
public record Link(
        LinkKey key,
        Market market,
        @Nullable Instrument instrument,
        LeaderStanding leader,
        Mandate mandate,
        List<Leg> legs,
        List<Closing> closings) {

    /** Closes are tried for ever, and a link must fit a record. The attempts are numbered, so that no name comes again. */
    static final int FAILED_CLOSINGS = 16;

    public Link {
        legs = List.copyOf(legs);
        closings = List.copyOf(closings);
    }

    /**
     * What the follower trades.
     *
     * @param symbol its broker's contract
     * @param side the follower's
     */
    public record Instrument(SymbolSpec symbol, Side side) {

        /** The same symbol and side; its contract may have been told anew. */
        boolean isLike(@Nullable Instrument other) {
            return other != null && symbol.name().equals(other.symbol.name()) && side == other.side;
        }
    }

    /**
     * How the leader's position stood by the last signal that was answered.
     *
     * @param volumeIn all that ever went in; what comes above it is new
     * @param remaining what is open
     * @param missed the part of what went in that had gone out again before it was answered: the follower's volume never stood
     *     for it
     * @param stops as the follower's position should have them
     * @param orders the leader's pending orders that may add to it, or did, as far as they are copied here; and the one by which
     *     the position is named
     */
    public record LeaderStanding(
            Lots volumeIn, Lots remaining, Lots missed, StopPrices stops, List<OrderStanding> orders) {

        public LeaderStanding {
            orders = List.copyOf(orders);
        }

        /** Where no pending order is known. */
        public LeaderStanding(Lots volumeIn, Lots remaining, StopPrices stops) {
            this(volumeIn, remaining, Lots.ZERO, stops, List.of());
        }

        /** What the follower's volume stands for. */
        Lots answered() {
            return volumeIn.minus(missed);
        }

        /** What a later standing has more, and still has. */
        Lots grownTo(LeaderPosition position) {
            Lots added = position.volumeIn().minus(volumeIn.min(position.volumeIn()));
            return position.remaining()
                    .minus(remaining.min(position.remaining()))
                    .min(added);
        }

        /** After a later standing was answered. */
        LeaderStanding after(LeaderPosition position, StopPrices stops) {
            Lots added = position.volumeIn().minus(volumeIn.min(position.volumeIn()));
            return new LeaderStanding(
                    position.volumeIn(),
                    position.remaining(),
                    missed.plus(added.minus(grownTo(position))),
                    stops,
                    orders);
        }

        /** How an order stood; null: it is not known. */
        @Nullable
        OrderStanding order(String id) {
            return orders.stream()
                    .filter(order -> order.id().equals(id))
                    .findFirst()
                    .orElse(null);
        }

        LeaderStanding with(OrderStanding order) {
            return new LeaderStanding(volumeIn, remaining, missed, stops, append(without(order.id()).orders, order));
        }

        LeaderStanding without(String order) {
            List<OrderStanding> others =
                    orders.stream().filter(known -> !known.id().equals(order)).toList();
            return new LeaderStanding(volumeIn, remaining, missed, stops, others);
        }

        LeaderStanding with(StopPrices other) {
            return new LeaderStanding(volumeIn, remaining, missed, other, orders);
        }

        /** Whether this stood after the other, or at the same time: volume only comes in, and what is in only goes out. */
        boolean isAtLeast(LeaderStanding other) {
            int grown = volumeIn.compareTo(other.volumeIn);
            return grown > 0 || grown == 0 && remaining.compareTo(other.remaining) <= 0;
        }
    }

    /** What is open. */
    public Lots open() {
        return sum(legs.stream().map(Leg::open).toList());
    }

    /** What may still be opened. */
    public Lots reserved() {
        return sum(legs.stream().map(Leg::reserved).toList());
    }

    /** What counts against the follower's limits: each leg once, with what is open of it and what may still be opened. */
    public List<Holding> holdings() {
        return instrument == null
                ? List.of()
                : legs.stream()
                        .map(leg -> new Holding(
                                instrument.symbol(),
                                leg.open().plus(leg.reserved()),
                                leg.origin().price()))
                        .filter(holding -> !holding.lots().isZero())
                        .toList();
    }

    /** What was opened, or may still be. */
    Lots first() {
        return sum(legs.stream().map(leg -> Reopening.first(this, leg)).toList());
    }

    /** What orders on their way will close of a leg. */
    Lots closingOf(Leg leg) {
        return sum(closings.stream()
                .filter(closing -> closing.leg().equals(leg.opening()))
                .map(Closing::underway)
                .toList());
    }

    /** The orders that close a leg. */
    List<Closing> closingsOf(CommandId opening) {
        return closings.stream()
                .filter(closing -> closing.leg().equals(opening))
                .toList();
    }

    /** The last order that closes a leg. */
    Optional<Closing> lastClosingOf(Leg leg) {
        return closingsOf(leg.opening()).stream().reduce((first, second) -> second);
    }

    /** Whether anything was ever ordered: what it trades, and on which side, is settled then. */
    boolean isEntered() {
        return !legs.isEmpty();
    }

    /** Whether it should hold nothing. */
    boolean shouldBeFlat() {
        return mandate == Mandate.FLATTENED || leaderHolds().isZero();
    }

    /** What the leader holds, and may come to hold by orders that are copied. */
    Lots leaderHolds() {
        return leader.remaining()
                .plus(sum(
                        copiedOrders().map(order -> order.progress().working()).toList()));
    }

    /** All that ever went in at the leader, and what did not of orders that are copied: what all legs are a share of. */
    Lots leaderWhole() {
        return leader.answered()
                .plus(sum(
                        copiedOrders().map(order -> order.progress().outside()).toList()));
    }

    private Stream<OrderStanding> copiedOrders() {
        return leader.orders().stream().filter(order -> legs.stream().anyMatch(leg -> leg.isCopyOf(order.id())));
    }

    /** Whether nothing can happen to it any more. */
    public boolean isOver() {
        return leader.remaining().isZero()
                && leader.orders().stream().noneMatch(OrderStanding::isWorking)
                && open().isZero()
                && legs.stream().noneMatch(leg -> leg.state().isOpen())
                && closings.stream().noneMatch(closing -> closing.state().isOpen());
    }

    /** Whether an order belongs to it, of those that may still be heard of. */
    public boolean isOf(CommandId order) {
        return leg(order).isPresent()
                || closing(order).isPresent()
                || requests().contains(order);
    }

    /** The orders that changed stops or pending orders last, of each leg. */
    public List<CommandId> requests() {
        return legs.stream().flatMap(Leg::requests).toList();
    }

    /** All orders of a leg that may still be heard of. */
    public List<CommandId> ordersOf(Leg leg) {
        return Stream.of(
                        Stream.of(leg.opening()),
                        closingsOf(leg.opening()).stream().map(Closing::id),
                        leg.requests())
                .flatMap(Function.identity())
                .toList();
    }

    Optional<Leg> leg(CommandId opening) {
        return legs.stream().filter(leg -> leg.opening().equals(opening)).findFirst();
    }

    Optional<Closing> closing(CommandId id) {
        return closings.stream().filter(closing -> closing.id().equals(id)).findFirst();
    }

    static Link unopened(LinkKey key, Market market) {
        LeaderStanding nothing = new LeaderStanding(Lots.ZERO, Lots.ZERO, StopPrices.NONE);
        return new Link(key, market, null, nothing, Mandate.FOLLOWS, List.of(), List.of());
    }

    Link with(Instrument traded) {
        return new Link(key, market, traded, leader, mandate, legs, closings);
    }

    Link with(LeaderStanding standing) {
        return new Link(key, market, instrument, standing, mandate, legs, closings);
    }

    Link flattened() {
        return new Link(key, market, instrument, leader, Mandate.FLATTENED, legs, closings);
    }

    Link plus(Leg leg) {
        return new Link(key, market, instrument, leader, mandate, append(legs, leg), closings);
    }

    Link plus(Closing closing) {
        List<Closing> all = append(closings, closing);
        List<Closing> failed =
                closingsOf(closing.leg()).stream().filter(Closing::failed).toList();
        if (failed.size() > FAILED_CLOSINGS) {
            all.remove(failed.getFirst());
        }
        return new Link(key, market, instrument, leader, mandate, legs, all);
    }

    /** With a leg of another link, and what closes it. */
    Link plus(Leg leg, List<Closing> ofLeg) {
        List<Closing> all = new ArrayList<>(closings);
        all.addAll(ofLeg);
        return new Link(key, market, instrument, leader, mandate, append(legs, leg), all);
    }

    Link without(Leg gone) {
        return new Link(
                key,
                market,
                instrument,
                leader,
                mandate,
                legs.stream()
                        .filter(leg -> !leg.opening().equals(gone.opening()))
                        .toList(),
                closings.stream()
                        .filter(closing -> !closing.leg().equals(gone.opening()))
                        .toList());
    }

    Link withLeg(CommandId opening, UnaryOperator<Leg> change) {
        return new Link(
                key,
                market,
                instrument,
                leader,
                mandate,
                legs.stream()
                        .map(leg -> leg.opening().equals(opening) ? change.apply(leg) : leg)
                        .toList(),
                closings);
    }

    Link withClosing(CommandId id, UnaryOperator<Closing> change) {
        return new Link(
                key,
                market,
                instrument,
                leader,
                mandate,
                legs,
                closings.stream()
                        .map(closing -> closing.id().equals(id) ? change.apply(closing) : closing)
                        .toList());
    }

    private static Lots sum(List<Lots> lots) {
        return lots.stream().reduce(Lots.ZERO, Lots::plus);
    }

    private static <T> List<T> append(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
