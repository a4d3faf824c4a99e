package io.tradeagent.session.codec;

import io.tradeagent.kernel.Decision;
import io.tradeagent.kernel.NameBasedId;
import io.tradeagent.session.Reply;
import io.tradeagent.session.SessionEvent;
import io.tradeagent.session.SessionMachine;
import io.tradeagent.session.SessionState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One record's way through the machine: what all outputs derive from.
 *
 * @param received what came
 * @param now the time that counted
 * @param before state when it came
 * @param reply to the sender
 * @param changes what happened, in order
 */
public record Step(Received received, Instant now, SessionState before, Reply reply, List<Change> changes) {

    /** One event, and the states around it. */
    public record Change(SessionState before, SessionEvent event, SessionState after) {}

    public Step {
        changes = List.copyOf(changes);
    }

    /** Folds a decision. */
    public static Step of(Received received, Instant now, SessionState before, Decision<Reply, SessionEvent> decision) {
        List<Change> changes = new ArrayList<>(decision.events().size());
        SessionState state = before;
        for (SessionEvent event : decision.events()) {
            SessionState next = SessionMachine.evolve(state, event);
            changes.add(new Change(state, event, next));
            state = next;
        }
        return new Step(received, now, before, decision.reply(), changes);
    }

    /** State when all has happened. */
    public SessionState after() {
        return changes.isEmpty() ? before : changes.getLast().after();
    }

    /** An id for the nth of what this step leads to: the same whenever the same record is decided again. */
    public UUID id(String what, int index) {
        return NameBasedId.of(
                what, received.identity().key(), received.command().cause(), Integer.toString(index));
    }
}
