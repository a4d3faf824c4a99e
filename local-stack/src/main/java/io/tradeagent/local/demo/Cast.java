package io.tradeagent.local.demo;

import io.tradeagent.local.broker.AccountTerms;
import io.tradeagent.local.broker.SimulatedAccount;
import io.tradeagent.local.broker.SimulatedBroker;
import io.tradeagent.local.broker.SimulatedMarket;
import io.tradeagent.local.broker.SymbolContract;
import io.tradeagent.local.terminal.ThreadLoop;
import io.tradeagent.local.terminal.link.AuthKey;
import io.tradeagent.local.terminal.link.SessionRequest.Platform;
import java.math.BigDecimal;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Who plays: a leader, two followers by hand, a stranger, the second follower's other computer, and the six who copy.
 * Accounts and keys are new in each run, so that a story does not depend on what an earlier one left in the platform.
 */
final class Cast implements AutoCloseable {

    private static final long MARKET_SEED = 2011;
    private static final int SPREAD_POINTS = 12;
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final BigDecimal FIRST_BID = new BigDecimal("1.42494");

    private final InstantSource clock;
    private final TerminalRoom room;
    private final SimulatedMarket market;
    private final ThreadLoop marketHours;
    private final Actor leader;
    private final Actor firstFollower;
    private final Actor secondFollower;
    private final Actor newcomer;
    private final Actor stranger;
    private final CopyFloor floor;

    Cast(URI gateway, TerminalRoom.Ear ear, InstantSource clock) {
        this.clock = clock;
        this.room = new TerminalRoom(gateway, ear, clock);
        this.market = new SimulatedMarket(
                SymbolContract.eurUsd(), FIRST_BID, SPREAD_POINTS, new Random(MARKET_SEED), clock.instant());
        marketHours = room.loop("market", "market", "market_failed");
        int run = 1000 + new SecureRandom().nextInt(9000);
        leader = room.alone("leader", account("71" + run, "100000.00"), Platform.MT4);
        firstFollower = room.alone("follower-1", account("72" + run, "10000.00"), Platform.MT5);
        SimulatedAccount shared = account("73" + run, "25000.00");
        AuthKey sharedKey = room.key();
        secondFollower = room.seat("follower-2", "follower-2", shared, sharedKey, Platform.MT5);
        newcomer = room.seat("follower-2b", "follower-2", shared, sharedKey, Platform.MT5);
        stranger = room.alone("stranger", account("74" + run, "500.00"), Platform.MT5);
        floor = new CopyFloor(room, market, run);
    }

    private SimulatedAccount account(String login, String deposit) {
        SimulatedBroker broker = new SimulatedBroker("Simulated Brokers", "Simulated-Demo", List.of(market));
        return new SimulatedAccount(broker, new AccountTerms(login, "USD", 100, new BigDecimal(deposit)));
    }

    /** Opens the market: the price begins to walk. */
    void openMarket() {
        market.step(clock.instant());
        marketHours.after(TICK, this::openMarket);
    }

    /** The price of EURUSD; that of other brokers follows it. */
    SimulatedMarket market() {
        return market;
    }

    Actor leader() {
        return leader;
    }

    Actor firstFollower() {
        return firstFollower;
    }

    Actor secondFollower() {
        return secondFollower;
    }

    /** The second follower's other computer: the same account and the same key. */
    Actor newcomer() {
        return newcomer;
    }

    Actor stranger() {
        return stranger;
    }

    /** The six who copy the leader. */
    CopyFloor floor() {
        return floor;
    }

    List<Actor> all() {
        List<Actor> all = new ArrayList<>(List.of(leader, firstFollower, secondFollower, newcomer, stranger));
        all.addAll(floor.actors());
        return all;
    }

    /** Ends the terminals' threads and sockets. */
    @Override
    public void close() {
        room.close();
    }
}
