package io.tradeagent.gateway;

import io.tradeagent.kernel.SessionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Brings polls to their session's connection, and connects the session where it is not. Blocks only while it connects. */
public final class Polling {

    private static final int TRIES = 3;
    private static final long PATIENCE_SECONDS = 10;

    private final Connections connections;
    private final Attachments attachments;
    private final Sessions sessions;
    private final Phrases phrases;
    private final Map<SessionId, CountDownLatch> connecting = new ConcurrentHashMap<>();

    public Polling(Connections connections, Attachments attachments, Sessions sessions, Phrases phrases) {
        this.connections = connections;
        this.attachments = attachments;
        this.sessions = sessions;
        this.phrases = phrases;
    }

    /**
     * Has a poll answered, now or later.
     *
     * @return the connection that took it, to be told when it has waited long enough; empty if it is answered already
     * @throws Refusal {@code session_terminated} for a session that has been over for a while, {@code not_durable} or
     *     {@code rate_limited}
     */
    public Optional<PolledConnection> serve(TokenClaims claims, Source source, Poll poll) {
        try {
            for (int i = 0; i < TRIES; i++) {
                Optional<PolledConnection> connection = connections.polledBy(claims.session());
                if (connection.isPresent() && connection.get().take(poll)) {
                    return connection;
                }
                connect(claims, source, poll.after());
            }
        } catch (Refusal refusal) {
            if (refusal.code() != ErrorCode.SESSION_TERMINATED) {
                throw refusal;
            }
            tellTheEnd(claims, poll, refusal);
            return Optional.empty();
        }
        throw Refusal.notDurable();
    }

    /** One thread connects a session; whoever comes meanwhile waits for it. */
    private void connect(TokenClaims claims, Source source, long after) {
        CountDownLatch mine = new CountDownLatch(1);
        CountDownLatch others = connecting.putIfAbsent(claims.session(), mine);
        if (others != null) {
            await(others);
            return;
        }
        try {
            attachments.attachPolls(claims, source, after);
        } finally {
            connecting.remove(claims.session());
            mine.countDown();
        }
    }

    private static void await(CountDownLatch others) {
        try {
            if (!others.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Refusal.notDurable();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.notDurable();
        }
    }

    /** For a while the session machine still knows why a session ended. */
    private void tellTheEnd(TokenClaims claims, Poll poll, Refusal refusal) {
        SessionView session = sessions.query(claims);
        String reason = session.terminationReason();
        if (session.standing().status() != SessionStatus.TERMINATED || reason == null) {
            throw refusal;
        }
        poll.answer(List.of(phrases.ended(reason)), poll.after(), SessionStatus.TERMINATED);
    }
}
