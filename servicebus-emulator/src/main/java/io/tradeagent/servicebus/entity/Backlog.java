package io.tradeagent.servicebus.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one entity and every order in which they are looked for. Keeps the indexes consistent; decides nothing.
 * An active message is either ready in its lane (and may expire) or locked (and may not).
 */
final class Backlog {
    private final NavigableMap<Long, Message> messages = new TreeMap<>();
    private final Map<Long, Lock> locks = new HashMap<>();
    private final Map<UUID, Long> byToken = new HashMap<>();
    private final Timeline lockExpiry = new Timeline();
    private final Timeline messageExpiry = new Timeline();
    private final Timeline schedule = new Timeline();
    private final Lanes lanes;
    private long nextSequence = 1;
    private long storedBytes;

    Backlog(Lanes lanes) {
        this.lanes = lanes;
    }

    NavigableMap<Long, Message> messages() {
        return messages;
    }

    Message message(long sequenceNumber) {
        Message message = messages.get(sequenceNumber);
        if (message == null) {
            throw new IllegalStateException("no message has the sequence number " + sequenceNumber);
        }
        return message;
    }

    /** Reserves a sequence number; a number whose message is never stored stays a gap. */
    long takeSequence() {
        return nextSequence++;
    }

    long nextSequence() {
        return nextSequence;
    }

    void reachSequence(long next) {
        nextSequence = Math.max(nextSequence, next);
    }

    long storedBytes() {
        return storedBytes;
    }

    void store(Message message) {
        remove(message.sequenceNumber());
        messages.put(message.sequenceNumber(), message);
        storedBytes += message.content().size();
        reachSequence(message.sequenceNumber() + 1);
        index(message);
    }

    void remove(long sequenceNumber) {
        Message old = messages.remove(sequenceNumber);
        if (old != null) {
            storedBytes -= old.content().size();
            dropLock(sequenceNumber);
            unindex(old);
        }
    }

    void lock(Message message, Lock lock) {
        unindex(message);
        locks.put(message.sequenceNumber(), lock);
        byToken.put(lock.token(), message.sequenceNumber());
        lockExpiry.add(lock.until(), message.sequenceNumber());
    }

    /** The message is ready again, or deferred as before, unchanged. */
    void unlock(long sequenceNumber) {
        dropLock(sequenceNumber);
        index(message(sequenceNumber));
    }

    void extend(Lock lock, Instant until) {
        Long sequenceNumber = byToken.get(lock.token());
        if (sequenceNumber != null) {
            lockExpiry.remove(lock.until(), sequenceNumber);
            locks.put(sequenceNumber, new Lock(lock.token(), until, lock.owner()));
            lockExpiry.add(until, sequenceNumber);
        }
    }

    @Nullable
    Message lockedBy(UUID token) {
        Long sequenceNumber = byToken.get(token);
        return sequenceNumber == null ? null : messages.get(sequenceNumber);
    }

    @Nullable
    Lock lockOf(long sequenceNumber) {
        return locks.get(sequenceNumber);
    }

    List<Long> lockedFor(Consumer owner) {
        List<Long> owned = new ArrayList<>();
        locks.forEach((sequenceNumber, lock) -> {
            if (lock.owner() == owner) {
                owned.add(sequenceNumber);
            }
        });
        return owned;
    }

    List<Long> locksDue(Instant now) {
        return lockExpiry.due(now);
    }

    List<Long> expired(Instant now) {
        return messageExpiry.due(now);
    }

    List<Long> scheduledDue(Instant now) {
        return schedule.due(now);
    }

    private void dropLock(long sequenceNumber) {
        Lock lock = locks.remove(sequenceNumber);
        if (lock != null) {
            byToken.remove(lock.token());
            lockExpiry.remove(lock.until(), sequenceNumber);
        }
    }

    private void index(Message message) {
        Instant dueAt = message.dueAt();
        Instant expiresAt = message.arrival().expiresAt();
        if (dueAt != null) {
            schedule.add(dueAt, message.sequenceNumber());
        } else if (message.state() == MessageState.ACTIVE) {
            lanes.ready(message);
            if (expiresAt != null) {
                messageExpiry.add(expiresAt, message.sequenceNumber());
            }
        }
    }

    private void unindex(Message message) {
        Instant dueAt = message.dueAt();
        Instant expiresAt = message.arrival().expiresAt();
        if (dueAt != null) {
            schedule.remove(dueAt, message.sequenceNumber());
        }
        if (expiresAt != null) {
            messageExpiry.remove(expiresAt, message.sequenceNumber());
        }
        lanes.notReady(message);
    }
}
