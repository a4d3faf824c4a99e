package io.tradeagent.local.demo;

import io.tradeagent.local.broker.SimulatedAccount;
import io.tradeagent.local.terminal.SimulatedTerminal;
import io.tradeagent.local.terminal.TerminalEvent;
import io.tradeagent.local.terminal.ThreadLoop;
import io.tradeagent.local.terminal.link.AuthKey;
import io.tradeagent.local.terminal.link.HttpGatewayLink;
import io.tradeagent.local.terminal.link.SessionRequest;
import io.tradeagent.local.terminal.link.SessionRequest.Platform;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Where the demo's terminals run, each in a thread of its own. For one thread. */
final class TerminalRoom implements AutoCloseable {

    /** Hears what happens to an actor. */
    interface Ear {
        void heard(String actor, String identity, TerminalEvent event);
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final List<ThreadLoop> loops = new ArrayList<>();
    private final SecureRandom random = new SecureRandom();
    private final URI gateway;
    private final Ear ear;
    private final InstantSource clock;

    TerminalRoom(URI gateway, Ear ear, InstantSource clock) {
        this.gateway = gateway;
        this.ear = ear;
        this.clock = clock;
    }

    /** A terminal whose key nobody else has. */
    Actor alone(String name, SimulatedAccount account, Platform platform) {
        return seat(name, name, account, key(), platform);
    }

    /**
     * A terminal.
     *
     * @param name as the timeline shows it
     * @param identity what it shares with another terminal of the same key
     */
    Actor seat(String name, String identity, SimulatedAccount account, AuthKey key, Platform platform) {
        SessionRequest request = new SessionRequest(
                Demo.TENANT,
                account.terms().login(),
                key,
                platform,
                new SessionRequest.EaProgram("SimulatedTerminal", "0.1", 1),
                SessionRequest.TradingMode.LIVE);
        SimulatedTerminal terminal = new SimulatedTerminal(
                loop(name, identity, "terminal_failed"),
                new HttpGatewayLink(http, gateway),
                request,
                account,
                new Random(name.hashCode()),
                event -> ear.heard(name, identity, event));
        return new Actor(name, identity, account, terminal);
    }

    AuthKey key() {
        return AuthKey.random(random);
    }

    /** A thread that ends with the room.
     *
     * @param alert the code under which its failures are heard */
    ThreadLoop loop(String name, String identity, String alert) {
        ThreadLoop loop = new ThreadLoop(
                name,
                clock,
                failure -> ear.heard(name, identity, new TerminalEvent.Alerted(alert, failure.toString())));
        loops.add(loop);
        return loop;
    }

    /** Ends the terminals' threads and sockets. */
    @Override
    public void close() {
        loops.forEach(ThreadLoop::close);
        http.shutdownNow();
    }
}
