package io.tradeagent.outbox;

import java.util.List;

/** What follows from a session's change. */
final class Observation {

    private final Draft draft;

    Observation(Draft draft) {
        this.draft = draft;
    }

    Answer observe(SessionView next) {
        Recipient before = draft.state().recipient(next.fingerprint());
        if (next.epoch().compareTo(before.epoch()) < 0) {
            return Answer.STALE_SESSION;
        }
        if (next.equals(before.session())) {
            return Answer.DONE;
        }
        List<SentOrder> sent = draft.enter(next.fingerprint(), next.epoch());
        draft.record(new OutboxEvent.SessionChanged(next, draft.now()));
        boolean connects = before.isNewConnection(next);
        SessionView reachable = draft.state().recipient(next.fingerprint()).reachable(draft.now());
        if (reachable != null && (connects || before.reachable(draft.now()) == null)) {
            new Replay(draft).resend(sent, reachable, connects ? Replay.Link.NEW : Replay.Link.RESUMED);
        }
        // Also where this session got nothing: without it another may have become the one that orders go to.
        new Replay(draft).flush();
        return Answer.DONE;
    }
}
