package io.tradeagent.local.terminal;

import io.tradeagent.local.terminal.link.ConnectAnswer;
import io.tradeagent.local.terminal.link.GatewayLink;
import io.tradeagent.local.terminal.link.GatewayStream;
import io.tradeagent.local.terminal.link.SessionAnswer;
import io.tradeagent.local.terminal.link.SessionGrant;
import io.tradeagent.local.terminal.link.SessionRequest;
import io.tradeagent.local.terminal.link.StreamListener;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a terminal connected: asks for a session, opens its stream, comes back after a break, knows when not to.
 *
 * <p>Everything happens in the loop. Whatever was begun belongs to a turn; answers of an earlier turn are dropped.
 */
final class TerminalSession {

    /** A connection that held so long was a good one. */
    private static final Duration PROVEN = Duration.ofSeconds(5);

    /** What the session carries. Called in the loop. */
    interface Traffic {
        /** A new session: nothing is known of it yet. */
        void opened(SessionGrant grant);

        /** The stream is open. */
        void connected(GatewayStream stream, SessionGrant grant);

        /** The stream is gone. */
        void disconnected();

        /** One frame came. */
        void frame(String text);

        /** Highest outbound sequence seen. */
        long lastSeen();
    }

    private final Loop loop;
    private final GatewayLink link;
    private final SessionRequest request;
    private final Backoff backoff;
    private final Supplier<String> idempotencyKeys;
    private final Traffic traffic;
    private final TerminalListener listener;

    private long turn;
    private String idempotencyKey = "";
    private @Nullable SessionGrant grant;
    private @Nullable GatewayStream stream;
    private Instant connectedAt = Instant.MAX;

    TerminalSession(
            Loop loop,
            GatewayLink link,
            SessionRequest request,
            Backoff backoff,
            Supplier<String> idempotencyKeys,
            Traffic traffic,
            TerminalListener listener) {
        this.loop = loop;
        this.link = link;
        this.request = request;
        this.backoff = backoff;
        this.idempotencyKeys = idempotencyKeys;
        this.traffic = traffic;
        this.listener = listener;
    }

    /** Asks for a new session, whatever was before. */
    void start() {
        dropStream();
        backoff.reset();
        beginSession();
    }

    private void beginSession() {
        idempotencyKey = idempotencyKeys.get();
        openSession();
    }

    private void openSession() {
        long mine = ++turn;
        link.openSession(request, idempotencyKey)
                .thenAccept(answer -> loop.run(() -> ifStill(mine, () -> sessionAnswered(answer))));
    }

    private void sessionAnswered(SessionAnswer answer) {
        switch (answer) {
            case SessionAnswer.Granted granted -> granted(granted.grant());
            case SessionAnswer.Refused refused -> refused(refused);
            case SessionAnswer.Unreachable unreachable -> retry(backoff.next(), unreachable.why(), this::openSession);
        }
    }

    private void granted(SessionGrant granted) {
        grant = granted;
        listener.happened(new TerminalEvent.SessionOpened(granted));
        traffic.opened(granted);
        connect(granted);
    }

    private void refused(SessionAnswer.Refused refused) {
        if (refused.passes()) {
            Duration wait = backoff.next();
            Duration asked = refused.retryAfter();
            retry(asked != null && asked.compareTo(wait) > 0 ? asked : wait, refused.code(), this::openSession);
        } else {
            end(StopReason.REFUSED, refused.code());
        }
    }

    private void connect(SessionGrant granted) {
        long mine = ++turn;
        StreamListener ear = new StreamListener() {
            @Override
            public void frame(String text) {
                loop.run(() -> ifStill(mine, () -> traffic.frame(text)));
            }

            @Override
            public void closed(int code, String reason) {
                loop.run(() -> ifStill(mine, () -> streamEnded(granted, code, reason)));
            }
        };
        link.connect(granted, traffic.lastSeen(), ear)
                .thenAccept(answer -> loop.run(() -> connectAnswered(mine, granted, answer)));
    }

    private void connectAnswered(long mine, SessionGrant granted, ConnectAnswer answer) {
        if (mine != turn) {
            if (answer instanceof ConnectAnswer.Connected late) {
                late.stream().close();
            }
            return;
        }
        switch (answer) {
            case ConnectAnswer.Connected connected -> connected(granted, connected.stream());
            case ConnectAnswer.Refused refused ->
                react(Reaction.toRefusedUpgrade(refused.status()), granted, "upgrade refused, " + refused.status());
            case ConnectAnswer.Unreachable unreachable ->
                react(new Reaction.Reconnect(Reaction.Haste.WITH_BACKOFF), granted, unreachable.why());
        }
    }

    private void connected(SessionGrant granted, GatewayStream opened) {
        stream = opened;
        connectedAt = loop.instant();
        listener.happened(new TerminalEvent.Connected());
        opened.begin();
        traffic.connected(opened, granted);
    }

    private void streamEnded(SessionGrant granted, int code, String reason) {
        dropStream();
        listener.happened(new TerminalEvent.Disconnected(code, reason));
        if (connectedAt.plus(PROVEN).isBefore(loop.instant())) {
            backoff.reset();
        }
        react(Reaction.toClose(code, reason), granted, "closed with " + code + " " + reason);
    }

    private void react(Reaction reaction, SessionGrant granted, String detail) {
        switch (reaction) {
            case Reaction.Reconnect reconnect -> retry(waitFor(reconnect.haste()), detail, () -> connect(granted));
            case Reaction.NewSession newSession -> retry(backoff.nextOrNone(), detail, this::beginSession);
            case Reaction.Stop stop -> end(stop.reason(), detail);
        }
    }

    private Duration waitFor(Reaction.Haste haste) {
        return haste == Reaction.Haste.AT_ONCE ? backoff.nextOrNone() : backoff.next();
    }

    /** The connection is no good any more: come back through another one. */
    void reconnect() {
        SessionGrant granted = grant;
        GatewayStream open = stream;
        if (granted != null && open != null) {
            open.abort();
            dropStream();
            retry(backoff.next(), "the connection was no good", () -> connect(granted));
        }
    }

    /** Goes without a word to the platform: the session stays until its heartbeats are missed. */
    void stop() {
        end(StopReason.ASKED, "");
    }

    /** Ends the session at the platform, then stops; complete when the platform has answered or cannot. */
    CompletionStage<Void> logout() {
        SessionGrant granted = grant;
        end(StopReason.LOGGED_OUT, "");
        return granted == null ? CompletableFuture.completedFuture(null) : link.logout(granted);
    }

    private void end(StopReason reason, String detail) {
        turn++;
        dropStream();
        grant = null;
        listener.happened(new TerminalEvent.Stopped(reason, detail));
    }

    private void retry(Duration delay, String why, Runnable attempt) {
        long mine = ++turn;
        listener.happened(new TerminalEvent.RetryPlanned(delay, why));
        loop.after(delay, () -> ifStill(mine, attempt));
    }

    private void ifStill(long mine, Runnable task) {
        if (mine == turn) {
            task.run();
        }
    }

    private void dropStream() {
        GatewayStream open = stream;
        if (open != null) {
            stream = null;
            open.close();
            traffic.disconnected();
        }
    }
}
