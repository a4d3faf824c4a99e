package io.tradeagent.session;

import java.time.Instant;

/** Where a session stands, with what only that standing has. */
public sealed interface Phase {

    /** Waits for an operator. Left by an approval, a rejection, silence, logout or a newcomer. */
    record Pending() implements Phase {}

    /**
     * May trade. Left as {@link Pending} is, and back to it when the approval runs out.
     *
     * @param since when it was authenticated
     * @param readiness whether sequenced messages may be sent
     */
    record Authenticated(Instant since, Readiness readiness) implements Phase {}

    /** Over, and never left: a newcomer is another session. */
    record Terminated(TerminationReason reason, Instant at) implements Phase {}

    /** The row of the machine's table. */
    default Status status() {
        return switch (this) {
            case Pending p -> Status.PENDING;
            case Authenticated a -> Status.AUTHENTICATED;
            case Terminated t -> Status.TERMINATED;
        };
    }
}
