package io.tradeagent.local.terminal;

import io.tradeagent.local.broker.OpenRequest;
import io.tradeagent.local.broker.SimulatedAccount;
import io.tradeagent.local.broker.TradeRequest;
import io.tradeagent.local.broker.TradeResult;
import io.tradeagent.local.terminal.link.GatewayLink;
import io.tradeagent.local.terminal.link.SessionRequest;
import io.tradeagent.local.terminal.wire.AccountPayloads;
import io.tradeagent.local.terminal.wire.EventFrames;
import io.tradeagent.local.terminal.wire.EventType;
import io.tradeagent.local.terminal.wire.Instruction;
import io.tradeagent.local.terminal.wire.PositionNaming;
import io.tradeagent.local.terminal.wire.SnapshotReason;
import io.tradeagent.local.terminal.wire.TradePayloads;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/**
 * A MetaTrader terminal with an Expert Advisor that speaks EA protocol v1, trading on a simulated account.
 *
 * <p>Keeps itself connected from {@link #start()} until it is stopped, rejected or superseded. Its memory (commands,
 * unanswered events, sequence) survives breaks and new sessions, not the process. Every method may be called from any
 * thread and returns at once.
 */
public final class SimulatedTerminal {

    private static final int REMEMBERED_COMMANDS = 10_000;
    private static final int KEPT_EVENTS = 10_000;
    private static final int UNANSWERED_EVENTS = 64;
    private static final Duration FIRST_RETRY = Duration.ofMillis(250);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(15);

    private final Loop loop;
    private final TerminalSession session;
    private final EventSender sender;
    private final SimulatedAccount account;
    private final BrokerLine line;
    private final HistoryReporter history;
    private final PeriodicSnapshot snapshots;
    private final OrderDesk desk;

    /** Assembles a terminal that calls positions by their first tickets; does nothing yet. */
    public SimulatedTerminal(
            Loop loop,
            GatewayLink link,
            SessionRequest request,
            SimulatedAccount account,
            RandomGenerator random,
            TerminalListener listener) {
        this(loop, link, request, new Seat(account, PositionNaming.FIRST_TICKET, Duration.ZERO), random, listener);
    }

    /**
     * Where a terminal trades.
     *
     * @param account another terminal may trade there, too
     * @param naming what it calls positions
     * @param snapshotInterval how often it tells all that the account holds, while it is connected; zero: only when asked
     */
    public record Seat(SimulatedAccount account, PositionNaming naming, Duration snapshotInterval) {}

    /**
     * Assembles a terminal; does nothing yet.
     *
     * @param loop the terminal's own
     * @param link the way to the gateway
     * @param request who it is
     * @param seat where it trades
     * @param random scatters its reconnects
     * @param listener hears what happens
     */
    public SimulatedTerminal(
            Loop loop,
            GatewayLink link,
            SessionRequest request,
            Seat seat,
            RandomGenerator random,
            TerminalListener listener) {
        AccountPayloads payloads = new AccountPayloads(seat.account(), seat.naming());
        EventFrames frames =
                new EventFrames("run-" + UUID.randomUUID().toString().substring(0, 13));
        EventOutbox outbox = new EventOutbox(KEPT_EVENTS, UNANSWERED_EVENTS);
        this.loop = loop;
        this.sender = new EventSender(loop, frames, outbox, listener, this::reconnect);
        this.account = seat.account();
        this.line = new BrokerLine(account, loop, this::reconnect);
        this.history = new HistoryReporter(account, seat.naming(), sender, listener);
        OrderDesk.Office office = new OrderDesk.Office(account, line, history, seat.naming());
        this.desk = new OrderDesk(office, new CommandStore(REMEMBERED_COMMANDS), sender, listener, loop);
        Supplier<String> heartbeats =
                () -> frames.frame(EventType.STATUS_HEARTBEAT, payloads.heartbeat(line.state()), loop.instant())
                        .frame();
        TerminalTraffic traffic = new TerminalTraffic(
                loop, payloads, sender, new Heartbeat(loop, heartbeats, listener), desk, listener, this::reconnect);
        this.session = new TerminalSession(
                loop,
                link,
                request,
                new Backoff(FIRST_RETRY, LONGEST_RETRY, random),
                () -> UUID.randomUUID().toString(),
                traffic,
                event -> heard(event, listener));
        this.snapshots =
                new PeriodicSnapshot(loop, seat.snapshotInterval(), () -> traffic.snapshot(SnapshotReason.PERIODIC));
        account.listen(() -> loop.run(desk::tellNew));
    }

    private void heard(TerminalEvent event, TerminalListener listener) {
        switch (event) {
            case TerminalEvent.Connected connected -> snapshots.begin();
            case TerminalEvent.Disconnected disconnected -> snapshots.stop();
            case TerminalEvent.Stopped stopped -> {
                snapshots.stop();
                history.pause();
            }
            default -> {}
        }
        listener.happened(event);
    }

    /** Asks for a session and stays connected; after a stop, comes back with a new session. */
    public void start() {
        loop.run(() -> {
            history.follow();
            session.start();
        });
    }

    /** Breaks the connection, as a failing network does, and comes back by itself. */
    public void reconnect() {
        loop.run(session::reconnect);
    }

    /** Goes without a word: the platform misses the heartbeats after a while. */
    public void stop() {
        loop.run(session::stop);
    }

    /** Stops and ends the session at the platform; complete when the platform has answered or cannot. */
    public CompletionStage<Void> logout() {
        return inLoop(session::logout).thenCompose(answered -> answered);
    }

    /** The terminal loses its broker: it says so in its heartbeats, refuses to trade and does not hear of deals. */
    public void loseBroker() {
        loop.run(line::down);
    }

    /** The terminal has its broker again, and reports what happened meanwhile. */
    public void findBroker() {
        loop.run(() -> {
            line.up();
            desk.tellNew();
        });
    }

    /**
     * The account's holder asks for something, as with {@link OpenRequest#byHand}. What the account does is reported to the
     * platform, whoever asked for it.
     *
     * @return the broker's answer, when the terminal has it
     */
    public CompletionStage<TradeResult> trade(TradeRequest request) {
        return inLoop(() -> {
                    CompletableFuture<TradeResult> answer = new CompletableFuture<>();
                    desk.trade(request, answer::complete);
                    return answer;
                })
                .thenCompose(answer -> answer);
    }

    /** The terminal's own strategy wants to trade and tells the platform so; it does not trade. */
    public void intend(String intentId, Instruction.Size size, String rationale) {
        ObjectNode payload = TradePayloads.orderIntent(intentId, size, rationale);
        loop.run(() -> sender.add(EventType.ORDER_INTENT, payload));
    }

    private <T> CompletionStage<T> inLoop(Supplier<T> act) {
        CompletableFuture<T> done = new CompletableFuture<>();
        loop.run(() -> {
            try {
                done.complete(act.get());
            } catch (RuntimeException failure) {
                done.completeExceptionally(failure);
            }
        });
        return done;
    }
}
