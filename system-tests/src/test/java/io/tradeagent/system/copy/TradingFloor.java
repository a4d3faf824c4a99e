package io.tradeagent.system.copy;

import static org.awaitility.Awaitility.await;

import io.tradeagent.local.broker.AccountTerms;
import io.tradeagent.local.broker.Side;
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
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/** Terminals that trade at one broker, whose market stands still. */
final class TradingFloor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final InstantSource clock = InstantSource.system();
    private final List<ThreadLoop> loops = new ArrayList<>();
    private final URI gateway;
    private final SimulatedMarket market;

    TradingFloor(URI gateway) {
        this.gateway = gateway;
        this.market = new SimulatedMarket(
                SymbolContract.eurUsd(), new BigDecimal("1.10000"), 10, new Random(1), clock.instant());
    }

    /** A terminal that is connected, approved and ready for orders. */
    Trader trader(String login, String deposit) {
        SimulatedBroker broker = new SimulatedBroker("Simulated Brokers", "Simulated-Demo", List.of(market));
        SimulatedAccount account =
                new SimulatedAccount(broker, new AccountTerms(login, "USD", 100, new BigDecimal(deposit)));
        SessionRequest request = new SessionRequest(
                "default",
                login,
                AuthKey.random(new SecureRandom()),
                Platform.MT5,
                new SessionRequest.EaProgram("SimulatedTerminal", "0.1", 1),
                SessionRequest.TradingMode.LIVE);
        CountDownLatch ready = new CountDownLatch(1);
        ThreadLoop loop = new ThreadLoop(login, clock, failure -> {
            throw new IllegalStateException(failure);
        });
        loops.add(loop);
        SimulatedTerminal terminal = new SimulatedTerminal(
                loop, new HttpGatewayLink(http, gateway), request, account, new Random(login.hashCode()), event -> {
                    if (event instanceof TerminalEvent.Promoted) {
                        ready.countDown();
                    }
                });
        terminal.start();
        await(login + " is ready").atMost(PATIENCE).until(() -> ready.getCount() == 0);
        return new Trader(account, terminal);
    }

    /**
     * The market moves to a recorded trade's price, and the leader trades.
     *
     * @param open the leader's positions by their names in the history
     */
    void replay(Trader leader, RecordedTrade trade, Map<String, String> open) {
        Side deal = trade.opens() ? trade.side() : trade.side().opposite();
        market.moveTo(trade.price(), deal, clock.instant());
        if (trade.opens()) {
            open.put(trade.position(), leader.open(trade.side(), trade.lots()));
        } else {
            leader.close(Objects.requireNonNull(open.remove(trade.position())), trade.side(), trade.lots());
        }
    }

    /** The market gives this price to buyers. */
    void buyersGet(String price) {
        market.moveTo(new BigDecimal(price), Side.BUY, clock.instant());
    }

    @Override
    public void close() {
        loops.forEach(ThreadLoop::close);
        http.close();
    }
}
