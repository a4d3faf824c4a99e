package io.tradeagent.session;

import io.tradeagent.session.SessionEvent.Authenticated;
import io.tradeagent.session.SessionEvent.InitAcknowledged;
import io.tradeagent.session.SessionEvent.IntentsReleased;

/** The steps by which a session comes to trade, in the one order that holds wherever they are taken. */
final class Promotion {

    private Promotion() {}

    /** Authenticated, then InitAck where it is due, then what was held, in order. */
    static void authenticate(Unfolding u, Approval approval, Memory memory) {
        u.happened(new Authenticated(u.now(), approval));
        acknowledgeInit(u, memory);
        if (!u.state().held().isEmpty()) {
            u.happened(new IntentsReleased(u.now(), u.state().held()));
        }
    }

    /** The InitAck of an authenticated session whose terminal is known and there to read it. */
    static void acknowledgeInit(Unfolding u, Memory memory) {
        boolean due = u.state().status() == Status.AUTHENTICATED
                && u.state().profile().introduction().known()
                && u.connection() != null;
        if (due) {
            u.happened(new InitAcknowledged(u.now(), memory.copying()));
        }
    }
}
