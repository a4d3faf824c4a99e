package io.tradeagent.session;

import io.tradeagent.kernel.Deadline;
import io.tradeagent.kernel.Decision;
import io.tradeagent.session.SessionCommand.EventReceived;
import io.tradeagent.session.SessionEvent.EventAccepted;
import io.tradeagent.session.SessionEvent.EventDenied;
import io.tradeagent.session.SessionEvent.EventRepeated;
import io.tradeagent.session.SessionEvent.FrameFenced;
import io.tradeagent.session.SessionEvent.HeartbeatReceived;
import io.tradeagent.session.SessionEvent.IntentQueued;

/** What terminals say: each event once, in order, with a sequence of its own. */
final class Reception {

    private final SessionParameters parameters;

    Reception(SessionParameters parameters) {
        this.parameters = parameters;
    }

    /** Nothing of a session that is over has any effect. */
    Decision<Reply, SessionEvent> fence(Unfolding u, EventReceived c) {
        FrameFenced fenced = new FrameFenced(u.now(), c.eventId(), c.session().epoch());
        return u.happened(fenced).dropped(DropReason.FENCED);
    }

    /** An event of a live session: first whether it comes from the right place, then whether it is new, then whether it may. */
    Decision<Reply, SessionEvent> receive(Unfolding u, EventReceived c, Memory memory) {
        if (!u.isSession(c.session())) {
            return fence(u, c);
        }
        return switch (c.origin()) {
            case Origin.Stream s -> throughConnection(u, c, s, memory);
            // The same request twice in the log: its events are known by their ids.
            case Origin.Batch b -> inOrder(u, c, memory);
        };
    }

    private Decision<Reply, SessionEvent> throughConnection(
            Unfolding u, EventReceived c, Origin.Stream origin, Memory memory) {
        Connection connection = u.connection();
        if (connection == null || !connection.id().equals(origin.connectionId())) {
            return u.dropped(DropReason.STALE_CONNECTION);
        }
        if (origin.ordinal() <= connection.lastOrdinal()) {
            return u.dropped(DropReason.REPEATED_ORDINAL);
        }
        if (origin.ordinal() > connection.lastOrdinal() + 1) {
            // The log has lost one. Nothing after it may overtake it, so nothing of this connection counts any more.
            return u.reply(new Reply.Denied(EventRefusal.RETRY_IN_ORDER));
        }
        return inOrder(u, c, memory);
    }

    private Decision<Reply, SessionEvent> inOrder(Unfolding u, EventReceived c, Memory memory) {
        return c.content().type() == EventType.STATUS_HEARTBEAT ? heartbeat(u, c) : sequenced(u, c, memory);
    }

    private Decision<Reply, SessionEvent> heartbeat(Unfolding u, EventReceived c) {
        Deadline next = Deadline.after(u.now(), parameters.heartbeatTimeout());
        return u.happened(new HeartbeatReceived(u.now(), c.eventId(), c.origin().ordinal(), next))
                .noted();
    }

    private Decision<Reply, SessionEvent> sequenced(Unfolding u, EventReceived c, Memory memory) {
        RememberedEvent first = memory.event(c.eventId());
        if (first != null && !first.forgotten(u.state().lastSequence(), u.now())) {
            return u.happened(new EventRepeated(u.now(), c.eventId(), c.origin().ordinal()))
                    .reply(new Reply.Duplicate(first.sequence()));
        }
        if (u.state().status() == Status.AUTHENTICATED) {
            return accept(u, c, memory);
        }
        return switch (c.content().type().whilePending()) {
            case ACCEPTED -> accept(u, c, memory);
            case QUEUED -> queue(u, c);
            case REFUSED -> deny(u, c, EventRefusal.SESSION_PENDING);
        };
    }

    private static Decision<Reply, SessionEvent> accept(Unfolding u, EventReceived c, Memory memory) {
        Place place = new Place(u.nextSequence(), c.origin().ordinal());
        InitFacts facts = c.content().init();
        boolean introduced = facts != null && u.state().profile().introduction().completedBy(facts);
        u.happened(new EventAccepted(u.now(), c.eventId(), place, c.content()));
        if (introduced) {
            Promotion.acknowledgeInit(u, memory);
        }
        return u.reply(new Reply.Accepted(place.sequence()));
    }

    private Decision<Reply, SessionEvent> queue(Unfolding u, EventReceived c) {
        if (u.state().held().size() >= parameters.heldIntents()) {
            return deny(u, c, EventRefusal.HELD_INTENTS_FULL);
        }
        Place place = new Place(u.nextSequence(), c.origin().ordinal());
        return u.happened(new IntentQueued(u.now(), c.eventId(), place)).reply(new Reply.Queued(place.sequence()));
    }

    private static Decision<Reply, SessionEvent> deny(Unfolding u, EventReceived c, EventRefusal refusal) {
        EventType type = c.content().type();
        return u.happened(new EventDenied(u.now(), c.eventId(), c.origin().ordinal(), type, refusal))
                .reply(new Reply.Denied(refusal));
    }
}
