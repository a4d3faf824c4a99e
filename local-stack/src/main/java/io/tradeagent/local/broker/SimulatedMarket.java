package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** The price of one symbol: a random walk of a few points a step, with a constant spread. Safe to share. */
public final class SimulatedMarket {

    /** Points that one step may go up or down. */
    private static final int STRIDE = 3;

    private final SymbolContract contract;
    private final int spreadPoints;
    private final RandomGenerator random;
    private volatile Quote quote;

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

    /** What is traded here. */
    public SymbolContract contract() {
        return contract;
    }

    /** The present price. */
    public Quote quote() {
        return quote;
    }

    /** Takes one step of the walk. */
    public synchronized Quote step(Instant at) {
        int points = random.nextInt(2 * STRIDE + 1) - STRIDE;
        quote = at(quote.bid().add(contract.points(points)), at);
        return quote;
    }

    /** Moves the price to where a market order of that side fills at the given price, as in a recorded history. */
    public synchronized Quote moveTo(BigDecimal fill, Side side, Instant at) {
        quote = at(side == Side.SELL ? fill : fill.subtract(contract.points(spreadPoints)), at);
        return quote;
    }

    private Quote at(BigDecimal wanted, Instant at) {
        BigDecimal bid = wanted.max(contract.tickSize()).setScale(contract.digits(), RoundingMode.HALF_EVEN);
        return new Quote(contract.name(), bid, bid.add(contract.points(spreadPoints)), at);
    }
}
