package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** The price of one symbol: a random walk of a few points a step, with a constant spread. Safe to share. */
public final class SimulatedMarket {

    /** Points that one step may go up or down. */
    private static final int STRIDE = 3;

    private final SymbolContract contract;
    private final int spreadPoints;
    private final RandomGenerator random;
    private final List<Consumer<Quote>> listeners = new CopyOnWriteArrayList<>();
    private boolean standsStill;
    private volatile Quote quote;
    private volatile MarketState state = MarketState.OPEN;

    /**
     * Opens the market.
     *
     * @param bid the first bid
     * @param spreadPoints ask minus bid, in points, above zero
     * @param random decides the walk; a seeded one repeats it
     */
    public SimulatedMarket(
            SymbolContract contract, BigDecimal bid, int spreadPoints, RandomGenerator random, Instant at) {
        if (spreadPoints <= 0) {
            throw new IllegalArgumentException("a spread has at least one point");
        }
        this.contract = contract;
        this.spreadPoints = spreadPoints;
        this.random = random;
        this.quote = at(bid, at);
    }

    /**
     * The same asset at another broker: whenever the source's price moves, so does this one.
     *
     * @param contract under this broker's name, with its digits and volumes
     */
    public static SimulatedMarket following(SimulatedMarket source, SymbolContract contract, int spreadPoints) {
        Quote first = source.quote();
        SimulatedMarket market =
                new SimulatedMarket(contract, first.bid(), spreadPoints, new Random(spreadPoints), first.at());
        source.listen(moved -> market.bidIs(moved.bid(), moved.at()));
        return market;
    }

    /** What is traded here. */
    public SymbolContract contract() {
        return contract;
    }

    /** The present price. */
    public Quote quote() {
        return quote;
    }

    /** What can be done here at present. */
    public MarketState state() {
        return state;
    }

    /** Opens, closes or restricts the market. */
    public void become(MarketState next) {
        state = next;
    }

    /** From now on nothing but {@link #moveTo} moves the price: what is traded next is traded at it. */
    public synchronized void standStill() {
        standsStill = true;
    }

    /** Lets the price walk again. */
    public synchronized void walkOn() {
        standsStill = false;
    }

    /** Takes one step of the walk; none while it stands still. */
    public synchronized Quote step(Instant at) {
        if (standsStill) {
            return quote;
        }
        int points = random.nextInt(2 * STRIDE + 1) - STRIDE;
        return bidIs(quote.bid().add(contract.points(points)), at);
    }

    /** Moves the price to where a market order of that side fills at the given price, as in a recorded history. */
    public synchronized Quote moveTo(BigDecimal fill, Side side, Instant at) {
        return bidIs(side == Side.SELL ? fill : fill.subtract(contract.points(spreadPoints)), at);
    }

    /** Hears every new price, in order, in the thread that moves it. */
    void listen(Consumer<Quote> listener) {
        listeners.add(listener);
    }

    private synchronized Quote bidIs(BigDecimal bid, Instant at) {
        Quote next = at(bid, at);
        quote = next;
        listeners.forEach(listener -> listener.accept(next));
        return next;
    }

    private Quote at(BigDecimal wanted, Instant at) {
        BigDecimal bid = wanted.max(contract.tickSize()).setScale(contract.digits(), RoundingMode.HALF_EVEN);
        return new Quote(contract.name(), bid, bid.add(contract.points(spreadPoints)), at);
    }
}
