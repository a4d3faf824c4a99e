package io.tradeagent.gateway;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The connection of a client that polls: what arrives between two polls waits here. A message is handed out once; a client that
 * did not get it says so by an {@code after} below it, and is then connected anew, so that the outbox decides what is still due.
 *
 * <p>Safe for use by several threads; polls are answered outside the lock.
 */
public final class PolledConnection implements Connection {

    private static final Runnable NOTHING = () -> {};
    /** Time for some of those that wait to be answered. */
    private static final Duration LATER = Duration.ofSeconds(5);

    private final String id;
    private final TokenClaims claims;
    private final Source source;
    private final Surroundings shared;
    private final Deque<String> notices = new ArrayDeque<>(2);
    /** By sequence, so that a repetition replaces its original. */
    private final NavigableMap<Long, Outgoing.Sequenced> messages = new TreeMap<>();

    private Standing standing = Standing.UNKNOWN;
    private long handedUpTo;
    private long lastUseNanos;
    private @Nullable Poll waiting;
    private boolean counted;
    private @Nullable CloseReason ended;
    private @Nullable String farewell;
    private boolean useless;

    /** @param after the highest outbound sequence that the client has seen */
    public PolledConnection(String id, TokenClaims claims, Source source, long after, Surroundings shared) {
        this.id = id;
        this.claims = claims;
        this.source = source;
        this.shared = shared;
        this.handedUpTo = after;
        this.lastUseNanos = shared.ticker().nanos();
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

    @Override
    public void attached() {
        // A poll follows at once: it is what the connection was made for.
    }

    /**
     * Answers a poll now, if there is something to say, or has it wait; an older one that waits is answered with nothing.
     *
     * @return whether this connection can serve the poll; if not, the client has to be connected anew
     * @throws Refusal {@code rate_limited} if it would have to wait, and too many do
     */
    public boolean take(Poll poll) {
        Poll former;
        Runnable answer;
        synchronized (this) {
            boolean seenLess = poll.after() < handedUpTo;
            if (useless || (seenLess && ended == null)) {
                return false;
            }
            former = waiting;
            waiting = poll;
            answer = settle(!poll.waits());
            requireRoom();
        }
        if (former != null) {
            former.answer(List.of(), former.after(), status());
        }
        answer.run();
        return true;
    }

    /** A poll that takes the place of another takes its place in the count, too. */
    private void requireRoom() {
        if (waiting == null || counted) {
            return;
        }
        shared.polls().enter(source).ifPresent(limit -> {
            waiting = null;
            lastUseNanos = shared.ticker().nanos();
            throw Refusal.tooMuch(limit, LATER);
        });
        counted = true;
    }

    /** The poll has waited long enough. */
    public void expire(Poll poll) {
        Runnable answer;
        synchronized (this) {
            answer = waiting == poll ? settle(true) : NOTHING;
        }
        answer.run();
    }

    private void wake() {
        Runnable answer;
        synchronized (this) {
            answer = settle(false);
        }
        answer.run();
    }

    /** Nothing leaves the queues but into the answer to a poll that waits; it is given behind the lock. */
    private Runnable settle(boolean evenIfEmpty) {
        Poll poll = waiting;
        if (poll == null) {
            return NOTHING;
        }
        List<String> found = found(poll.limit());
        if (found.isEmpty() && !evenIfEmpty && ended == null) {
            return NOTHING;
        }
        waiting = null;
        if (counted) {
            shared.polls().leave(source);
            counted = false;
        }
        lastUseNanos = shared.ticker().nanos();
        useless |= ended != null && !sessionOver();
        long nextAfter = Math.max(poll.after(), handedUpTo);
        SessionStatus status = status();
        return () -> poll.answer(found, nextAfter, status);
    }

    private List<String> found(int limit) {
        List<String> found = new ArrayList<>(notices.size() + 1);
        while (found.size() < limit && !notices.isEmpty()) {
            found.add(notices.remove());
        }
        while (found.size() < limit && !messages.isEmpty()) {
            Outgoing.Sequenced next = messages.pollFirstEntry().getValue();
            if (next.permitted(standing, shared.clock().instant())) {
                handedUpTo = Math.max(handedUpTo, next.sequence());
                found.add(next.text());
            } else {
                shared.observer().withheld(this, next);
            }
        }
        if (found.isEmpty() && farewell != null) {
            found.add(farewell);
        }
        return found;
    }

    private synchronized SessionStatus status() {
        return sessionOver() ? SessionStatus.TERMINATED : standing.status();
    }

    private boolean sessionOver() {
        return ended != null && ended.endsSession();
    }

    @Override
    public void stand(Standing now) {
        synchronized (this) {
            standing = now;
        }
        wake();
    }

    @Override
    public void send(Outgoing message) {
        boolean fits;
        synchronized (this) {
            if (ended != null) {
                return;
            }
            fits = notices.size() + messages.size() < shared.rules().mostQueuedMessages();
            switch (message) {
                case Outgoing.Notice notice -> notices.add(notice.text());
                case Outgoing.Sequenced sequenced -> messages.put(sequenced.sequence(), sequenced);
            }
        }
        if (fits) {
            wake();
        } else {
            abort(CloseReason.SLOW);
        }
    }

    /** Events do not come through here: a request that brings events is answered by itself. */
    @Override
    public void answer(Iterable<String> eventIds, String ack) {
        send(new Outgoing.Notice(ack));
    }

    @Override
    public void end(CloseReason reason, @Nullable String last) {
        synchronized (this) {
            if (ended != null) {
                useless = true;
                return;
            }
            ended = reason;
            farewell = reason.endsSession() ? last : null;
            messages.clear();
            if (last != null && !reason.endsSession()) {
                notices.add(last);
            }
            // A client that is between two polls learns of it by the next one.
            useless = last == null && !reason.endsSession();
            lastUseNanos = shared.ticker().nanos();
        }
        shared.observer().closing(this, reason);
        wake();
    }

    @Override
    public void abort(CloseReason reason) {
        synchronized (this) {
            notices.clear();
        }
        end(reason, null);
    }

    @Override
    public synchronized boolean tick(long nowNanos) {
        long idle = nowNanos - lastUseNanos;
        boolean abandoned =
                waiting == null && idle > shared.rules().pollIdleTimeout().toNanos();
        return useless || (ended != null ? idle > shared.rules().endToldFor().toNanos() : abandoned);
    }

    @Override
    public boolean settled() {
        return true;
    }
}
