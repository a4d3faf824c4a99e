package io.tradeagent.session;

import io.tradeagent.kernel.Decision;
import io.tradeagent.session.SessionCommand.ConnectionClosed;
import io.tradeagent.session.SessionCommand.ConnectionOpened;
import io.tradeagent.session.SessionCommand.SessionQueried;
import io.tradeagent.session.SessionEvent.Connected;
import io.tradeagent.session.SessionEvent.ConnectionReplaced;
import io.tradeagent.session.SessionEvent.Disconnected;
import java.time.Duration;

/** Sockets come and go; a session has at most one, and the newest wins. */
final class Connections {

    /** How long an ended session still tells its client why. */
    private static final Duration TOLD_FOR = Duration.ofSeconds(60);

    Decision<Reply, SessionEvent> attach(Unfolding u, ConnectionOpened c, Memory memory) {
        if (!u.isSession(c.session())) {
            return u.refused(RequestRefusal.SESSION_TERMINATED);
        }
        Connection former = u.connection();
        if (former != null && former.id().equals(c.connection().id())) {
            return u.reply(new Reply.Granted());
        }
        if (former != null) {
            u.happened(new ConnectionReplaced(u.now(), former, c.connection().id()));
        }
        u.happened(new Connected(u.now(), c.connection()));
        // Said at every connection, for a client cannot know whether it missed the one before.
        Promotion.acknowledgeInit(u, memory);
        return u.reply(new Reply.Granted());
    }

    Decision<Reply, SessionEvent> detach(Unfolding u, ConnectionClosed c) {
        Connection present = u.connection();
        boolean its =
                u.isSession(c.session()) && present != null && present.id().equals(c.connectionId());
        return its
                ? u.happened(new Disconnected(u.now(), c.connectionId(), c.code()))
                        .noted()
                : u.noted();
    }

    Decision<Reply, SessionEvent> query(Unfolding u, SessionQueried c) {
        return u.isSession(c.session()) ? u.reply(new Reply.Granted()) : queryRetired(u, c);
    }

    private static Decision<Reply, SessionEvent> queryRetired(Unfolding u, SessionQueried c) {
        Opening successor = u.session().opening();
        Predecessor retired = successor.predecessor();
        boolean recent = u.now().isBefore(successor.createdAt().plus(TOLD_FOR));
        return retired != null && retired.ref().equals(c.session()) && recent
                ? u.reply(new Reply.Retired(retired.opening()))
                : u.refused(RequestRefusal.SESSION_TERMINATED);
    }

    Decision<Reply, SessionEvent> queryEnded(Unfolding u, SessionQueried c) {
        boolean longOver =
                u.session().phase() instanceof Phase.Terminated t && !u.now().isBefore(t.at().plus(TOLD_FOR));
        return longOver && u.isSession(c.session()) ? u.refused(RequestRefusal.SESSION_TERMINATED) : query(u, c);
    }
}
