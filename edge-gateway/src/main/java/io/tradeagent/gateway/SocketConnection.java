package io.tradeagent.gateway;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The connection of a client with a socket. It exists before its transport does: what arrives for it meanwhile waits here.
 *
 * <p>Messages are written one at a time, in the order in which they were given. Safe for use by several threads; calls out to the
 * transport happen outside the lock.
 */
public final class SocketConnection implements Connection {

    private final String id;
    private final TokenClaims claims;
    private final Source source;
    private final Surroundings shared;
    private final Intake intake;
    private final SendQueue queue;

    private Standing standing = Standing.UNKNOWN;
    private boolean attached;
    private long attachedSince;
    private @Nullable Transport transport;
    private @Nullable CloseReason closing;
    private long closingSince;
    private boolean goodbyeSaid;
    private boolean pumping;
    private boolean writing;

    public SocketConnection(String id, TokenClaims claims, Source source, Surroundings shared) {
        this.id = id;
        this.claims = claims;
        this.source = source;
        this.shared = shared;
        this.intake = new Intake(shared.rules(), shared.ticker().nanos());
        this.queue = new SendQueue(
                shared.rules().mostQueuedMessages(), shared.rules().mostQueuedCharacters());
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public TokenClaims claims() {
        return claims;
    }

    @Override
    public Source source() {
        return source;
    }

    /** What the client sends. */
    public Intake intake() {
        return intake;
    }

    /** Counts a frame, good or bad, and tells how long to wait before the next is read. */
    public Duration pace(long nowNanos) {
        Duration own = limited(intake.pace(nowNanos), Limit.SESSION_EVENTS);
        Duration common = limited(shared.quota().paceOfTenant(claims), Limit.TENANT_EVENTS);
        return own.compareTo(common) > 0 ? own : common;
    }

    /** Whether nothing more is to be read until something is answered. */
    public boolean full() {
        boolean full = intake.full();
        if (full) {
            shared.observer().limited(Limit.UNANSWERED_EVENTS);
        }
        return full;
    }

    private Duration limited(Duration pace, Limit limit) {
        if (!pace.isZero()) {
            shared.observer().limited(limit);
        }
        return pace;
    }

    /** Why the connection is being closed; empty while it is not. */
    public synchronized Optional<CloseReason> closing() {
        return Optional.ofNullable(closing);
    }

    @Override
    public synchronized void stand(Standing now) {
        standing = now;
    }

    @Override
    public synchronized void attached() {
        attached = true;
        attachedSince = shared.ticker().nanos();
    }

    /** Gives the connection its transport; what waited is written. */
    public void open(Transport opened) {
        synchronized (this) {
            transport = opened;
        }
        pump();
    }

    @Override
    public void send(Outgoing message) {
        boolean fits;
        synchronized (this) {
            if (closing != null) {
                return;
            }
            if (message instanceof Outgoing.Sequenced sequenced
                    && !sequenced.permitted(standing, shared.clock().instant())) {
                shared.observer().withheld(this, sequenced);
                return;
            }
            fits = queue.offer(message);
        }
        if (fits) {
            pump();
        } else {
            abort(CloseReason.SLOW);
        }
    }

    @Override
    public void answer(Iterable<String> eventIds, String ack) {
        boolean wasFull = intake.answered(eventIds);
        send(new Outgoing.Notice(ack));
        Transport reader;
        synchronized (this) {
            reader = transport;
        }
        if (wasFull && reader != null) {
            reader.readOn();
        }
    }

    @Override
    public void end(CloseReason reason, @Nullable String farewell) {
        synchronized (this) {
            if (!begin(reason)) {
                return;
            }
            queue.dropSequenced();
            if (farewell != null && !queue.offer(new Outgoing.Notice(farewell))) {
                queue.clear();
                queue.offer(new Outgoing.Notice(farewell));
            }
        }
        shared.observer().closing(this, reason);
        pump();
    }

    @Override
    public void abort(CloseReason reason) {
        synchronized (this) {
            if (!begin(reason)) {
                return;
            }
            queue.clear();
        }
        shared.observer().closing(this, reason);
        sayGoodbye();
    }

    private boolean begin(CloseReason reason) {
        if (closing != null) {
            return false;
        }
        closing = reason;
        closingSince = shared.ticker().nanos();
        return true;
    }

    @Override
    public boolean tick(long nowNanos) {
        long handshake = shared.rules().handshakeTimeout().toNanos();
        Transport open;
        boolean late;
        synchronized (this) {
            open = transport;
            if (closing == null) {
                late = open == null && attached && nowNanos - attachedSince > handshake;
            } else {
                late = nowNanos - closingSince > handshake;
            }
        }
        if (late && open != null) {
            open.cut();
        }
        if (!late && intake.overdue(nowNanos)) {
            abort(CloseReason.UNANSWERED);
        }
        return late;
    }

    @Override
    public boolean settled() {
        return intake.settled();
    }

    /** Writes while there is something to write and the transport is free. Only one thread at a time is in here. */
    private void pump() {
        synchronized (this) {
            if (pumping) {
                return;
            }
            pumping = true;
        }
        while (true) {
            Outgoing next;
            Transport writer;
            synchronized (this) {
                writer = transport;
                next = writer == null || writing ? null : next();
                if (next == null || writer == null) {
                    pumping = false;
                    break;
                }
                writing = true;
            }
            writer.write(next.text(), this::written);
        }
        sayGoodbyeWhenDone();
    }

    private @Nullable Outgoing next() {
        return queue.poll(
                standing, shared.clock().instant(), dropped -> shared.observer().withheld(this, dropped));
    }

    private void written() {
        synchronized (this) {
            writing = false;
        }
        pump();
    }

    private void sayGoodbyeWhenDone() {
        synchronized (this) {
            if (closing == null || writing || pumping || queue.size() > 0) {
                return;
            }
        }
        sayGoodbye();
    }

    private void sayGoodbye() {
        Transport closer;
        CloseReason reason;
        synchronized (this) {
            closer = transport;
            reason = closing;
            if (closer == null || reason == null || goodbyeSaid) {
                return;
            }
            goodbyeSaid = true;
        }
        closer.close(reason);
    }
}
