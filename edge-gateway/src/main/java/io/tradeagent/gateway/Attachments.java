package io.tradeagent.gateway;

import java.util.UUID;

/** Makes connections their session's, and lets the session machine know when they are gone. */
public final class Attachments {

    private final SessionMachine machine;
    private final Connections connections;
    private final Admission admission;
    private final Surroundings shared;
    private volatile boolean closed;

    public Attachments(SessionMachine machine, Connections connections, Admission admission, Surroundings shared) {
        this.machine = machine;
        this.connections = connections;
        this.admission = admission;
        this.shared = shared;
    }

    /**
     * A new connection for a socket, attached to its session. Blocks until there is an answer.
     *
     * @param after the highest outbound sequence that the client has seen
     * @throws Refusal {@code session_terminated}, {@code not_durable} or {@code rate_limited}
     */
    public SocketConnection attach(TokenClaims claims, Source source, long after) {
        SocketConnection connection = new SocketConnection(UUID.randomUUID().toString(), claims, source, shared);
        attach(connection, after);
        return connection;
    }

    /**
     * A new connection for polls, attached to its session. Blocks until there is an answer.
     *
     * @param after the highest outbound sequence that the client has seen
     * @throws Refusal {@code session_terminated}, {@code not_durable} or {@code rate_limited}
     */
    public PolledConnection attachPolls(TokenClaims claims, Source source, long after) {
        PolledConnection connection = new PolledConnection(UUID.randomUUID().toString(), claims, source, after, shared);
        attach(connection, after);
        return connection;
    }

    /** Registered before the session machine hears of it, because mail for it may follow the answer closely. */
    private void attach(Connection connection, long after) {
        if (closed) {
            throw Refusal.notDurable();
        }
        shared.quota().admit(connection.claims());
        admission.admitConnection(connection.source());
        connections.add(connection);
        Reply reply;
        try {
            TokenClaims claims = connection.claims();
            reply = machine.ask(claims.identity(), new ToSession.Open(connection.id(), claims, after));
        } catch (RuntimeException e) {
            // The session machine may attach it yet, long after we gave up.
            detach(connection, CloseReason.ABANDONED.code());
            throw e;
        }
        if (over(reply)) {
            forget(connection);
            throw Refusal.of(ErrorCode.SESSION_TERMINATED, "the session is over: ask for a new one");
        }
        connection.attached();
    }

    private static boolean over(Reply reply) {
        SessionView session = reply instanceof Reply.Granted granted ? granted.session() : null;
        return session == null || session.standing().status() == SessionStatus.TERMINATED;
    }

    /**
     * The connection is gone. A repetition has no effect.
     *
     * @param code WebSocket close code
     */
    public void detach(Connection connection, int code) {
        if (forget(connection)) {
            machine.tell(
                    connection.claims().identity(), new ToSession.Closed(connection.id(), connection.claims(), code));
        }
    }

    private boolean forget(Connection connection) {
        boolean known = connections.remove(connection);
        if (known) {
            admission.release(connection.source());
        }
        return known;
    }

    /** From now on nobody is attached any more. */
    public void close() {
        closed = true;
    }

    /** Looks after what takes too long: unanswered events, clients that do not finish what they began. */
    public void sweep() {
        long now = shared.ticker().nanos();
        for (Connection connection : connections.all()) {
            if (connection.tick(now)) {
                // Should its client come after all, it is sent away: nobody would find it here.
                connection.abort(CloseReason.RESTART);
                detach(connection, CloseReason.ABANDONED.code());
            }
        }
        admission.forgetIdle();
    }
}
