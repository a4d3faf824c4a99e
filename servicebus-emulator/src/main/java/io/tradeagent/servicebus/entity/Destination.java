package io.tradeagent.servicebus.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where messages are sent to: a queue, or a topic with its subscriptions.
 *
 * @param holder keeps what is scheduled: the queue itself, or a hidden one for a topic
 * @param targets where a message goes when it becomes active
 */
record Destination(Queue holder, List<Queue> targets) {
    static Destination queue(Queue queue) {
        return new Destination(queue, List.of(queue));
    }

    static Destination topic(Queue holder) {
        return new Destination(holder, new ArrayList<>());
    }

    /** Notes what has to change to take the message in, and returns its sequence number, 0 if nobody gets it. */
    long accept(Submission submission, Instant now, List<Change> changes) {
        Instant due = submission.scheduledFor();
        if (due == null || !due.isAfter(now)) {
            return activate(submission.content(), 0, now, changes);
        }
        requireSession(submission.content());
        long sequenceNumber = holder.backlog().takeSequence();
        Arrival arrival = new Arrival(sequenceNumber, sequenceNumber, now, null);
        changes.add(new Change.Stored(holder.path(), Message.scheduled(arrival, submission.content(), due)));
        return sequenceNumber;
    }

    /** Scheduled messages whose time has come enter anew, with new sequence numbers, as in Azure. */
    List<Change> activateDue(Instant now) {
        List<Change> changes = new ArrayList<>();
        for (long due : holder.backlog().scheduledDue(now)) {
            Message message = holder.backlog().message(due);
            changes.add(new Change.Removed(holder.path(), due));
            activate(message.content(), message.arrival().originalSequenceNumber(), now, changes);
        }
        return changes;
    }

    void pump(EntityContext context) {
        for (Queue target : targets) {
            target.pump();
            context.pump(target.path().deadLetterQueue());
        }
    }

    private long activate(Content content, long original, Instant now, List<Change> changes) {
        requireSession(content);
        long first = 0;
        for (Queue target : targets) {
            long sequenceNumber = enter(target, content, original, now, changes);
            first = first == 0 ? sequenceNumber : first;
        }
        return first;
    }

    private static long enter(Queue target, Content content, long original, Instant now, List<Change> changes) {
        long sequenceNumber = target.backlog().takeSequence();
        long origin = original == 0 ? sequenceNumber : original;
        Message message = Message.active(target.outcomes().arrival(sequenceNumber, origin, content, now), content);
        if (target.requiresSessions() && content.sessionId() == null) {
            Message lost = target.outcomes()
                    .asDeadLetter(
                            message,
                            "Session ID is null.",
                            "Session enabled entity doesn't allow a message whose session identifier is null.");
            changes.add(new Change.Stored(target.path().deadLetterQueue(), lost));
        } else {
            changes.add(new Change.Stored(target.path(), message));
        }
        return sequenceNumber;
    }

    /** A queue can refuse the sender; a topic cannot, as its subscriptions may differ. */
    private void requireSession(Content content) {
        if (targets.contains(holder) && holder.requiresSessions() && content.sessionId() == null) {
            throw new RefusedException(
                    Refusal.NOT_ALLOWED,
                    "The SessionId was not set on a message, and it cannot be sent to '" + holder.path()
                            + "'. Entities that have session support enabled can only receive messages that have it.");
        }
    }
}
