package io.tradeagent.session;

import io.tradeagent.kernel.Sequence;

/** What the machine says to whoever sent a command. */
public sealed interface Reply {

    /** The request was granted; the session is as the state now says. */
    record Granted() implements Reply {}

    /** The request was granted, but it is about a session that a newcomer has retired since. */
    record Retired(Opening opening) implements Reply {}

    /** The request was not granted. */
    record Refused(RequestRefusal refusal) implements Reply {}

    /** The event is part of the history. */
    record Accepted(Sequence sequence) implements Reply {}

    /** The intent is part of the history and waits for an approval. */
    record Queued(Sequence sequence) implements Reply {}

    /** The event has been part of the history since the first time. */
    record Duplicate(Sequence sequence) implements Reply {}

    /** The event is not part of the history. */
    record Denied(EventRefusal refusal) implements Reply {}

    /** No effect, no answer. */
    record Dropped(DropReason reason) implements Reply {}

    /** Done; nobody waits for an answer. */
    record Noted() implements Reply {}
}
