package io.tradeagent.local.demo;

import io.tradeagent.local.broker.AccountTerms;
import io.tradeagent.local.broker.SimulatedAccount;
import io.tradeagent.local.broker.SimulatedBroker;
import io.tradeagent.local.broker.SimulatedMarket;
import io.tradeagent.local.broker.SymbolContract;
import io.tradeagent.local.terminal.SimulatedTerminal;
import io.tradeagent.local.terminal.TerminalEvent;
import io.tradeagent.local.terminal.ThreadLoop;
import io.tradeagent.local.terminal.link.AuthKey;
import io.tradeagent.local.terminal.link.HttpGatewayLink;
import io.tradeagent.local.terminal.link.SessionRequest;
import io.tradeagent.local.terminal.link.SessionRequest.Platform;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Who plays: a leader, two followers, a stranger, and the second follower's other computer. Accounts and keys are new
 * in each run, so that a story does not depend on what an earlier one left in the platform.
 */
final class Cast implements AutoCloseable {

    /** Hears what happens to an actor. */
    interface Ear {
        void heard(String actor, String identity, TerminalEvent event);
    }

    private static final String TENANT = "default";
    private static final long MARKET_SEED = 2011;
    private static final int SPREAD_POINTS = 12;
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final BigDecimal FIRST_BID = new BigDecimal("1.42494");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final List<ThreadLoop> loops = new ArrayList<>();
    private final SecureRandom random = new SecureRandom();
    private final URI gateway;
    private final Ear ear;
    private final InstantSource clock;
    private final SimulatedMarket market;
    private final ThreadLoop marketHours;
    private final Actor leader;
    private final Actor firstFollower;
    private final Actor secondFollower;
    private final Actor newcomer;
    private final Actor stranger;

    Cast(URI gateway, Ear ear, InstantSource clock) {
        this.gateway = gateway;
        this.ear = ear;
        this.clock = clock;
        this.market = new SimulatedMarket(
                SymbolContract.eurUsd(), FIRST_BID, SPREAD_POINTS, new Random(MARKET_SEED), clock.instant());
        marketHours = new ThreadLoop(
                "market",
                clock,
                failure ->
                        ear.heard("market", "market", new TerminalEvent.Alerted("market_failed", failure.toString())));
        loops.add(marketHours);
        int run = 1000 + random.nextInt(9000);
        leader = alone("leader", account("71" + run, "100000.00"), Platform.MT4);
        firstFollower = alone("follower-1", account("72" + run, "10000.00"), Platform.MT5);
        SimulatedAccount shared = account("73" + run, "25000.00");
        AuthKey sharedKey = AuthKey.random(random);
        secondFollower = actor("follower-2", "follower-2", shared, request(shared, sharedKey, Platform.MT5));
        newcomer = actor("follower-2b", "follower-2", shared, request(shared, sharedKey, Platform.MT5));
        stranger = alone("stranger", account("74" + run, "500.00"), Platform.MT5);
    }

    private SimulatedAccount account(String login, String deposit) {
        SimulatedBroker broker = new SimulatedBroker("Simulated Brokers", "Simulated-Demo", List.of(market));
        return new SimulatedAccount(broker, new AccountTerms(login, "USD", 100, new BigDecimal(deposit)));
    }

    private Actor alone(String name, SimulatedAccount account, Platform platform) {
        return actor(name, name, account, request(account, AuthKey.random(random), platform));
    }

    private static SessionRequest request(SimulatedAccount account, AuthKey key, Platform platform) {
        return new SessionRequest(
                TENANT,
                account.terms().login(),
                key,
                platform,
                new SessionRequest.EaProgram("SimulatedTerminal", "0.1", 1),
                SessionRequest.TradingMode.LIVE);
    }

    private Actor actor(String name, String identity, SimulatedAccount account, SessionRequest request) {
        ThreadLoop loop = new ThreadLoop(
                name,
                clock,
                failure -> ear.heard(name, identity, new TerminalEvent.Alerted("terminal_failed", failure.toString())));
        loops.add(loop);
        SimulatedTerminal terminal = new SimulatedTerminal(
                loop,
                new HttpGatewayLink(http, gateway),
                request,
                account,
                new Random(name.hashCode()),
                event -> ear.heard(name, identity, event));
        return new Actor(name, identity, account, terminal);
    }

    /** Opens the market: the price begins to walk. */
    void openMarket() {
        market.step(clock.instant());
        marketHours.after(TICK, this::openMarket);
    }

    /** The price of EURUSD, the same at every broker of the demo. */
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

    List<Actor> all() {
        return List.of(leader, firstFollower, secondFollower, newcomer, stranger);
    }

    /** Ends the terminals' threads and sockets. */
    @Override
    public void close() {
        loops.forEach(ThreadLoop::close);
        http.shutdownNow();
    }
}
