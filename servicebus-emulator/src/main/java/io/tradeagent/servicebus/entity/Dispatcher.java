package io.tradeagent.servicebus.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands ready messages to receivers: in turn where there are no sessions, to the owner where there are. */
final class Dispatcher {
    private final EntitySettings settings;
    private final EntityContext context;
    private final Backlog backlog;
    private final Lanes lanes;
    private final Outcomes outcomes;
    private final List<Consumer> consumers = new ArrayList<>();
    private int turn;

    Dispatcher(EntitySettings settings, EntityContext context, Backlog backlog, Lanes lanes, Outcomes outcomes) {
        this.settings = settings;
        this.context = context;
        this.backlog = backlog;
        this.lanes = lanes;
        this.outcomes = outcomes;
    }

    void attach(Consumer consumer) {
        consumers.add(consumer);
    }

    void detach(Consumer consumer) {
        consumers.remove(consumer);
    }

    void pump() {
        if (settings.requiresSessions()) {
            pumpSessions();
        } else {
            pumpInTurn();
        }
    }

    private void pumpSessions() {
        for (Lane lane : List.copyOf(lanes.all())) {
            Lane.Hold hold = lane.hold();
            while (hold != null && !lane.ready().isEmpty() && hold.consumer().hasCapacity()) {
                give(hold.consumer(), lane.ready().first(), hold.until());
            }
        }
    }

    private void pumpInTurn() {
        Lane lane = lanes.single();
        int passedOver = 0;
        while (!lane.ready().isEmpty() && passedOver < consumers.size()) {
            Consumer consumer = consumers.get(Math.floorMod(turn++, consumers.size()));
            if (consumer.hasCapacity()) {
                passedOver = 0;
                give(consumer, lane.ready().first(), null);
            } else {
                passedOver++;
            }
        }
    }

    private void give(Consumer consumer, long sequenceNumber, @Nullable Instant sessionUntil) {
        Message message = backlog.message(sequenceNumber);
        if (message.expiredAt(context.now())) {
            context.commit(outcomes.expired(message));
            context.pump(outcomes.deadLetterQueue());
            return;
        }
        consumer.deliver(take(message, consumer.mode(), new Ownership(consumer, sessionUntil)));
    }

    /**
     * Who a lock is for.
     *
     * @param consumer null when the message was fetched by its sequence number: no link stands behind it
     * @param sessionUntil until when the consumer's session is locked; null without sessions
     */
    record Ownership(@Nullable Consumer consumer, @Nullable Instant sessionUntil) {
        static final Ownership NOBODY = new Ownership(null, null);
    }

    /** Locks a message, or deletes it: before it is handed out, so that it cannot be seen twice. */
    Handout take(Message message, Consumer.Mode mode, Ownership owner) {
        UUID token = UUID.randomUUID();
        if (mode == Consumer.Mode.RECEIVE_AND_DELETE) {
            context.commit(outcomes.removed(message));
            return new Handout(message, token, null);
        }
        Instant sessionUntil = owner.sessionUntil();
        if (sessionUntil == null) {
            Instant until = context.now().plus(settings.lockDuration());
            backlog.lock(message, new Lock(token, until, owner.consumer()));
            return new Handout(message, token, until);
        }
        // Within a session only the session's lock expires, and takes the messages with it.
        backlog.lock(message, new Lock(token, Instant.MAX, owner.consumer()));
        return new Handout(message, token, sessionUntil);
    }
}
