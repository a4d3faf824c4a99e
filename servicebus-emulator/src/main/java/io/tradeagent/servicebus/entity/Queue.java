package io.tradeagent.servicebus.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A queue, a subscription or a dead-letter queue: what receivers see of the broker. Every method that takes a lock token
 * throws {@link RefusedException} when the lock is not valid any more, and changes nothing then.
 */
public final class Queue {
    private final EntityPath path;
    private final EntitySettings settings;
    private final EntityContext context;
    private final Lanes lanes;
    private final Backlog backlog;
    private final Outcomes outcomes;
    private final Dispatcher dispatcher;
    private final Sessions sessions;

    Queue(String name, EntitySettings settings, EntityContext context, @Nullable Queue deadLetters) {
        this.path = new EntityPath(name);
        this.settings = settings;
        this.context = context;
        this.lanes = new Lanes(settings.requiresSessions());
        this.backlog = new Backlog(lanes);
        this.outcomes = new Outcomes(path, name, settings, deadLetters == null ? null : deadLetters.backlog);
        this.dispatcher = new Dispatcher(settings, context, backlog, lanes, outcomes);
        this.sessions = new Sessions(path, settings, context, lanes, backlog, outcomes);
    }

    public EntityPath path() {
        return path;
    }

    public boolean requiresSessions() {
        return settings.requiresSessions();
    }

    /** The sessions of this entity; it has none unless {@link #requiresSessions()}. */
    public Sessions sessions() {
        return sessions;
    }

    /** Adds a receiver of an entity without sessions; those with sessions are entered by a {@link SessionRequest}. */
    public void attach(Consumer consumer) {
        dispatcher.attach(consumer);
        pump();
    }

    /** The receiver is gone: its locks end as the {@link DetachPolicy} says, its session is free at once. */
    public void detach(Consumer consumer) {
        dispatcher.detach(consumer);
        boolean heldSession = sessions.withdraw(consumer);
        if (heldSession || context.detachPolicy() == DetachPolicy.RELEASE_LOCKS) {
            backlog.lockedFor(consumer).forEach(backlog::unlock);
        }
        pump();
    }

    /** Hands out what may be handed out; to be called when a receiver has capacity again. */
    public void pump() {
        sessions.assign();
        dispatcher.pump();
    }

    public void complete(UUID lockToken) {
        context.commit(outcomes.removed(locked(lockToken)));
    }

    /** The delivery failed; {@code edit} may replace the content. */
    public void abandon(UUID lockToken, UnaryOperator<Content> edit) {
        Message message = locked(lockToken);
        commitAndPump(outcomes.failed(message, edit.apply(message.content())));
    }

    /** The message was not looked at: it is available again and the delivery does not count. */
    public void release(UUID lockToken) {
        backlog.unlock(locked(lockToken).sequenceNumber());
        pump();
    }

    public void defer(UUID lockToken, UnaryOperator<Content> edit) {
        Message message = locked(lockToken);
        context.commit(outcomes.revised(
                message, edit.apply(message.content()), MessageState.DEFERRED, message.deliveryCount()));
    }

    public void deadLetter(
            UUID lockToken, @Nullable String reason, @Nullable String description, UnaryOperator<Content> edit) {
        Message message = locked(lockToken);
        Message edited = message.withContent(edit.apply(message.content()));
        context.commit(outcomes.deadLettered(edited, reason, description));
        context.pump(path.deadLetterQueue());
    }

    /** @return until when the lock now lasts */
    public Instant renew(UUID lockToken) {
        Message message = locked(lockToken);
        Lock lock = backlog.lockOf(message.sequenceNumber());
        if (lock == null || requiresSessions()) {
            throw new RefusedException(Refusal.NOT_ALLOWED, "In a session the lock of the session is renewed.");
        }
        Instant until = context.now().plus(settings.lockDuration());
        backlog.extend(lock, until);
        return until;
    }

    /** Messages in any state from a sequence number on, at most {@code limit}; a null session means all. */
    public List<Message> peek(long fromSequenceNumber, int limit, @Nullable String sessionId) {
        List<Message> found = new ArrayList<>();
        for (Message message : backlog.messages().tailMap(fromSequenceNumber).values()) {
            if (found.size() >= limit) {
                break;
            }
            if (sessionId == null || sessionId.equals(message.sessionId())) {
                found.add(message);
            }
        }
        return found;
    }

    /** Locks deferred messages, or deletes them as they are handed out; all of them or none. */
    public List<Handout> receiveDeferred(List<Long> sequenceNumbers, Consumer.Mode mode) {
        List<Message> wanted =
                sequenceNumbers.stream().distinct().map(this::deferred).toList();
        List<Dispatcher.Ownership> owners = wanted.stream()
                .map(message -> requiresSessions() ? sessions.ownerOf(message) : Dispatcher.Ownership.NOBODY)
                .toList();
        List<Handout> handouts = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            handouts.add(dispatcher.take(wanted.get(i), mode, owners.get(i)));
        }
        return handouts;
    }

    /** Counts the messages, whatever their state. */
    public int size() {
        return backlog.messages().size();
    }

    List<Change> cancelScheduled(List<Long> sequenceNumbers) {
        return sequenceNumbers.stream()
                .distinct()
                .map(number -> {
                    Message message = backlog.messages().get(number);
                    if (message == null || message.state() != MessageState.SCHEDULED) {
                        throw new RefusedException(
                                Refusal.MESSAGE_NOT_FOUND,
                                "No scheduled message has the sequence number " + number + ".");
                    }
                    return outcomes.removed(message);
                })
                .flatMap(List::stream)
                .toList();
    }

    /** Ends locks, sessions and messages whose time has come. */
    void tick(Instant now) {
        List<Change> changes = new ArrayList<>();
        for (long due : backlog.locksDue(now)) {
            Message message = backlog.message(due);
            changes.addAll(outcomes.failed(message, message.content()));
        }
        for (long due : backlog.expired(now)) {
            changes.addAll(outcomes.expired(backlog.message(due)));
        }
        if (!changes.isEmpty()) {
            context.commit(changes);
        }
        if (sessions.expire(now) || !changes.isEmpty()) {
            pump();
            context.pump(path.deadLetterQueue());
        }
    }

    Backlog backlog() {
        return backlog;
    }

    Outcomes outcomes() {
        return outcomes;
    }

    void evolve(Change change) {
        switch (change) {
            case Change.Stored stored -> backlog.store(stored.message());
            case Change.Removed removed -> backlog.remove(removed.sequenceNumber());
            case Change.Revised revised ->
                backlog.store(
                        backlog.message(revised.sequenceNumber()).revised(revised.state(), revised.deliveryCount()));
            case Change.SequenceReached reached -> backlog.reachSequence(reached.next());
            case Change.SessionStateSet set -> {
                Lane lane = lanes.lane(set.sessionId());
                lane.state(set.state());
                lanes.settle(lane);
            }
        }
    }

    /** The changes that rebuild this entity from nothing. */
    void snapshot(java.util.function.Consumer<Change> sink) {
        sink.accept(new Change.SequenceReached(path, backlog.nextSequence()));
        backlog.messages().values().forEach(message -> sink.accept(new Change.Stored(path, message)));
        for (Lane lane : lanes.all()) {
            if (lane.state() != null) {
                sink.accept(new Change.SessionStateSet(path, lane.sessionId(), lane.state()));
            }
        }
    }

    private Message locked(UUID lockToken) {
        Message message = backlog.lockedBy(lockToken);
        if (message == null) {
            throw requiresSessions() ? RefusedException.sessionLockLost() : RefusedException.messageLockLost();
        }
        return message;
    }

    private Message deferred(long sequenceNumber) {
        Message message = backlog.messages().get(sequenceNumber);
        if (message == null || message.state() != MessageState.DEFERRED || backlog.lockOf(sequenceNumber) != null) {
            throw new RefusedException(
                    Refusal.MESSAGE_NOT_FOUND, "No deferred message has the sequence number " + sequenceNumber + ".");
        }
        return message;
    }

    private void commitAndPump(List<Change> changes) {
        context.commit(changes);
        pump();
        context.pump(path.deadLetterQueue());
    }
}
