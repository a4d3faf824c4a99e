package io.tradeagent.session;

import io.tradeagent.kernel.Deadline;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.EventId;
import io.tradeagent.kernel.Sequence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to an identity's session. State is what these have folded into; every record that is sent out derives from one. */
public sealed interface SessionEvent {

    /** When it was decided. */
    Instant at();

    /** A session began. */
    record Created(Instant at, Opening opening, Client client, Environment environment, Deadline heartbeat)
            implements SessionEvent {}

    /** The session had to make room for the one named. */
    record Superseded(Instant at, SessionRef by) implements SessionEvent {}

    /** A request is remembered under its idempotency key. */
    record RequestRemembered(Instant at, String idempotencyKey, RememberedRequest request) implements SessionEvent {}

    /** An operator's approval was applied. */
    record ApprovalRecorded(Instant at, Approval approval, Ruling ruling) implements SessionEvent {}

    /** The tenant's policy approved the identity. */
    record ApprovedByPolicy(Instant at, Approval approval) implements SessionEvent {}

    /** An operator's rejection was applied. */
    record RejectionRecorded(
            Instant at, Ruling ruling, @Nullable String reason) implements SessionEvent {}

    /** A decision had no effect. */
    record DecisionIgnored(Instant at, Ruling ruling, IgnoredBecause because) implements SessionEvent {}

    /** The session may trade. */
    record Authenticated(Instant at, Approval approval) implements SessionEvent {}

    /** The session's approval ran out. */
    record ReturnedToPending(Instant at) implements SessionEvent {}

    /** The session is ready, and its InitAck goes out: the first time, or again. It names the part that the account is told it has. */
    record InitAcknowledged(Instant at, CopyPart part) implements SessionEvent {}

    /** The intents that waited for the approval go on, in this order. */
    record IntentsReleased(Instant at, List<Sequence> sequences) implements SessionEvent {}

    /** The intents that waited for an approval will not go on. */
    record IntentsDiscarded(Instant at, List<Sequence> sequences) implements SessionEvent {}

    /** The session has a socket. */
    record Connected(Instant at, Connection connection) implements SessionEvent {}

    /** A socket lost its session to another one. */
    record ConnectionReplaced(Instant at, Connection former, String by) implements SessionEvent {}

    /** The session's socket is gone. */
    record Disconnected(Instant at, String connectionId, int code) implements SessionEvent {}

    /** An event entered the identity's history. */
    record EventAccepted(Instant at, EventId eventId, Place place, EventContent content) implements SessionEvent {}

    /** An intent entered the history and waits for an approval. */
    record IntentQueued(Instant at, EventId eventId, Place place) implements SessionEvent {}

    /** An event had been accepted before. */
    record EventRepeated(Instant at, EventId eventId, long ordinal) implements SessionEvent {}

    /** An event was not let in. */
    record EventDenied(Instant at, EventId eventId, long ordinal, EventType type, EventRefusal refusal)
            implements SessionEvent {}

    /** A sign of life moved the deadline. */
    record HeartbeatReceived(Instant at, EventId eventId, long ordinal, Deadline next) implements SessionEvent {}

    /** An event of a session that is over or was never there had no effect. */
    record FrameFenced(Instant at, EventId eventId, Epoch epoch) implements SessionEvent {}

    /** The session ended, other than by a newcomer. */
    record Ended(Instant at, TerminationReason reason) implements SessionEvent {}
}
