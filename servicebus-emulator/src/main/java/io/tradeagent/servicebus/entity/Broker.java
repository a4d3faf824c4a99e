package io.tradeagent.servicebus.entity;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All entities of one namespace. Not thread safe: one thread owns a broker and everything that it hands out. */
public final class Broker implements EntityContext {
    private final InstantSource clock;
    private final DetachPolicy detachPolicy;
    private final long quotaBytes;
    private final Map<EntityPath, Queue> queues = new LinkedHashMap<>();
    private final Map<EntityPath, Destination> destinations = new LinkedHashMap<>();
    private ChangeLog log = ChangeLog.VOLATILE;

    /** @param quotaBytes the most that all stored messages together may take */
    public Broker(InstantSource clock, DetachPolicy detachPolicy, long quotaBytes) {
        this.clock = clock;
        this.detachPolicy = detachPolicy;
        this.quotaBytes = quotaBytes;
    }

    /** Adds a queue and its dead-letter queue. */
    public Queue declareQueue(String name, EntitySettings settings) {
        Queue queue = addQueue(name, settings);
        destinations.put(queue.path(), Destination.queue(queue));
        return queue;
    }

    /** Adds a topic; what is sent to it reaches the subscriptions that are declared by then. */
    public void declareTopic(String name) {
        // A topic stores nothing but what is scheduled: its holder is a queue that nobody can receive from.
        Queue holder = new Queue(name, EntitySettings.defaults(), this, null);
        destinations.put(holder.path(), Destination.topic(holder));
    }

    /** Adds a subscription and its dead-letter queue to a declared topic. */
    public Queue declareSubscription(String topic, String subscription, EntitySettings settings) {
        Destination destination = destination(new EntityPath(topic));
        Queue queue = addQueue(topic + "/subscriptions/" + subscription, settings);
        destination.targets().add(queue);
        return queue;
    }

    /** Everything from now on is logged before it takes effect; replay first. */
    public void logTo(ChangeLog changeLog) {
        log = changeLog;
    }

    /** @throws RefusedException when there is no such entity to receive from */
    public Queue queue(EntityPath path) {
        Queue queue = queues.get(path);
        if (queue == null) {
            throw RefusedException.entityNotFound(path.value());
        }
        return queue;
    }

    /** Whether messages can be sent to this address: a queue or a topic. */
    public boolean accepts(EntityPath path) {
        return destinations.containsKey(path);
    }

    /**
     * Stores the messages, all or none.
     *
     * @return the sequence number of each: for a topic that of its first subscription, 0 if it has none
     * @throws RefusedException when the destination does not exist or take them, or the quota is used up
     */
    public List<Long> publish(EntityPath path, List<Submission> submissions) {
        Destination destination = destination(path);
        List<Change> changes = new ArrayList<>();
        List<Long> sequenceNumbers = submissions.stream()
                .map(submission -> destination.accept(submission, now(), changes))
                .toList();
        refuseBeyondQuota(changes);
        commit(changes);
        destination.pump(this);
        return sequenceNumbers;
    }

    /** Removes scheduled messages, all or none. */
    public void cancelScheduled(EntityPath path, List<Long> sequenceNumbers) {
        commit(destination(path).holder().cancelScheduled(sequenceNumbers));
    }

    /** Lets time act: to be called often, a few times per lock duration at least. */
    public void tick() {
        Instant now = now();
        for (Destination destination : destinations.values()) {
            List<Change> due = destination.activateDue(now);
            if (!due.isEmpty()) {
                commit(due);
                destination.pump(this);
            }
        }
        queues.values().forEach(queue -> queue.tick(now));
    }

    /**
     * Applies a logged change.
     *
     * @return false when its entity is not declared (any more), so that the change means nothing
     */
    public boolean evolve(Change change) {
        Queue queue = find(change.entity());
        if (queue == null) {
            return false;
        }
        queue.evolve(change);
        return true;
    }

    /** The changes that rebuild the present state from nothing. */
    public void snapshot(Consumer<Change> sink) {
        destinations.values().stream()
                .map(Destination::holder)
                .filter(holder -> !queues.containsKey(holder.path()))
                .forEach(holder -> holder.snapshot(sink));
        queues.values().forEach(queue -> queue.snapshot(sink));
    }

    @Override
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public DetachPolicy detachPolicy() {
        return detachPolicy;
    }

    @Override
    public void commit(List<Change> changes) {
        if (!changes.isEmpty()) {
            log.append(changes);
            changes.forEach(this::evolve);
        }
    }

    @Override
    public void pump(EntityPath entity) {
        Queue queue = queues.get(entity);
        if (queue != null) {
            queue.pump();
        }
    }

    private Queue addQueue(String name, EntitySettings settings) {
        Queue deadLetters =
                new Queue(new EntityPath(name).deadLetterQueue().value(), settings.forDeadLetters(), this, null);
        Queue queue = new Queue(name, settings, this, deadLetters);
        if (queues.putIfAbsent(queue.path(), queue) != null) {
            throw new IllegalArgumentException("'" + name + "' is declared twice");
        }
        queues.put(deadLetters.path(), deadLetters);
        return queue;
    }

    private Destination destination(EntityPath path) {
        Destination destination = destinations.get(path);
        if (destination == null) {
            throw RefusedException.entityNotFound(path.value());
        }
        return destination;
    }

    private @Nullable Queue find(EntityPath path) {
        Queue queue = queues.get(path);
        if (queue != null) {
            return queue;
        }
        Destination destination = destinations.get(path);
        return destination == null ? null : destination.holder();
    }

    private void refuseBeyondQuota(List<Change> changes) {
        long bytes = queues.values().stream()
                .mapToLong(queue -> queue.backlog().storedBytes())
                .sum();
        for (Change change : changes) {
            if (change instanceof Change.Stored stored) {
                bytes += stored.message().content().size();
            }
        }
        if (bytes > quotaBytes) {
            throw new RefusedException(
                    Refusal.QUOTA_EXCEEDED, "The namespace is full: " + quotaBytes + " bytes of messages at most.");
        }
    }
}
