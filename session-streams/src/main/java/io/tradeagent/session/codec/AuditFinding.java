package io.tradeagent.session.codec;

import static io.tradeagent.schema.audit.AuditAction.*;

import io.tradeagent.schema.audit.ActorKind;
import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.session.EventType;
import io.tradeagent.session.Ruling;
import io.tradeagent.session.SessionCommand;
import io.tradeagent.session.SessionEvent.*;
import io.tradeagent.session.Status;
import io.tradeagent.session.TerminationReason;
import io.tradeagent.session.Verdict;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What has to be accounted for in a change.
 *
 * @param action what was done or attempted
 * @param actorKind who did it
 * @param actor a name, where there is one
 * @param code stable code of a refusal
 * @param reason one sentence for people
 * @param references ids that lead on
 */
record AuditFinding(
        AuditAction action,
        ActorKind actorKind,
        @Nullable String actor,
        @Nullable String code,
        String reason,
        Map<String, String> references) {

    /** The finding; null where there is nothing to account for. */
    static @Nullable AuditFinding of(Step step, Step.Change change) {
        return switch (change.event()) {
            case Created e ->
                terminal(session_created, "A session was created.")
                        .with("auth_method", e.client().authMethod())
                        .with("source", e.client().source())
                        .with("request_id", requestId(step));
            case Superseded e ->
                terminal(session_superseded, "A newcomer with the same key took over.")
                        .coded(TerminationReason.SUPERSEDED.code())
                        .with("superseded_by", e.by().id().toString());
            case Authenticated e -> authenticated(change, e);
            case ReturnedToPending e ->
                platform(session_returned_to_pending, "The approval ran out.").coded("approval_expired");
            case ApprovalRecorded e ->
                ruled(decision_applied, e.ruling(), "The identity was approved.")
                        .with("approved_until", e.approval().until().toString());
            case ApprovedByPolicy e ->
                platform(decision_applied, "The tenant's policy approved the identity.")
                        .with("approved_until", e.approval().until().toString());
            case RejectionRecorded e ->
                ruled(decision_applied, e.ruling(), "The identity was rejected.")
                        .with("reason", e.reason());
            case DecisionIgnored e ->
                ruled(decision_ignored, e.ruling(), "The decision had no effect.")
                        .coded(e.because().code())
                        .with("verdict", verdict(step));
            case Ended e -> ended(e);
            case IntentsDiscarded e ->
                platform(intents_discarded, "Intents that waited for an approval were discarded.")
                        .with("sequences", e.sequences().toString());
            case EventDenied e ->
                terminal(prohibited_operation, "A pending session may not send this.")
                        .coded(e.refusal().code())
                        .with("event_id", e.eventId().value())
                        .with("event_type", e.type().name());
            case FrameFenced e ->
                terminal(frame_fenced, "An event of a session that is over had no effect.")
                        .with("event_id", e.eventId().value())
                        .with("frame_epoch", e.epoch().toString());
            case EventAccepted e -> captured(change, e);
            case InitAcknowledged e -> null;
            case RequestRemembered e -> null;
            case Connected e -> null;
            case ConnectionReplaced e -> null;
            case Disconnected e -> null;
            case IntentsReleased e -> null;
            case IntentQueued e -> null;
            case EventRepeated e -> null;
            case HeartbeatReceived e -> null;
        };
    }

    /** Whether session views before and after belong to it. */
    boolean changesSession() {
        return switch (action) {
            case session_created,
                    session_superseded,
                    session_authenticated,
                    session_returned_to_pending,
                    session_rejected,
                    session_terminated -> true;
            default -> false;
        };
    }

    /** Whether it tells of a decision about an identity, which may have no session at all. */
    boolean isDecision() {
        return action == decision_applied || action == decision_ignored;
    }

    private static AuditFinding ended(Ended e) {
        String code = e.reason().code();
        return switch (e.reason()) {
            case REJECTED ->
                platform(session_rejected, "The session ended: its identity was rejected.")
                        .coded(code);
            case HEARTBEAT_TIMEOUT ->
                platform(session_terminated, "The session ended: its terminal fell silent.")
                        .coded(code);
            case LOGOUT ->
                terminal(session_terminated, "The terminal logged out.").coded(code);
            case SUPERSEDED ->
                terminal(session_superseded, "A newcomer took over.").coded(code);
        };
    }

    /** Operators must see what keeps a terminal from getting ready. */
    private static @Nullable AuditFinding captured(Step.Change change, EventAccepted e) {
        boolean alert =
                e.content().type() == EventType.ERROR_ALERT && change.before().status() == Status.PENDING;
        return alert
                ? terminal(error_captured, "A pending session reported an error.")
                        .with("event_id", e.eventId().value())
                        .with("sequence", e.place().sequence().toString())
                : null;
    }

    /** Who let it trade: an operator, or where none has decided, the tenant's policy. */
    private static AuditFinding authenticated(Step.Change change, Authenticated e) {
        String reason = "The session may trade.";
        boolean byPolicy = change.after().standing().verdict() == Verdict.NONE;
        AuditFinding finding = byPolicy
                ? platform(session_authenticated, reason)
                : operator(session_authenticated, e.approval().by(), reason);
        return finding.with("approved_until", e.approval().until().toString());
    }

    private static AuditFinding ruled(AuditAction action, Ruling ruling, String reason) {
        return operator(action, ruling.by(), reason)
                .with("decision_id", ruling.id())
                .with("decision_sequence", Long.toString(ruling.sequence()));
    }

    private static @Nullable String verdict(Step step) {
        return switch (step.received().command()) {
            case SessionCommand.Approved c -> "approve";
            case SessionCommand.Rejected c -> "reject";
            default -> null;
        };
    }

    private static @Nullable String requestId(Step step) {
        return step.received().command() instanceof SessionCommand.SessionRequested c ? c.requestId() : null;
    }

    private static AuditFinding terminal(AuditAction action, String reason) {
        return new AuditFinding(action, ActorKind.terminal, null, null, reason, Map.of());
    }

    private static AuditFinding platform(AuditAction action, String reason) {
        return new AuditFinding(action, ActorKind.platform, "session-streams", null, reason, Map.of());
    }

    private static AuditFinding operator(AuditAction action, String name, String reason) {
        return new AuditFinding(action, ActorKind.operator, name, null, reason, Map.of());
    }

    private AuditFinding coded(String value) {
        return new AuditFinding(action, actorKind, actor, value, reason, references);
    }

    private AuditFinding with(String name, @Nullable String id) {
        if (id == null) {
            return this;
        }
        // Sorted, because the order of a map reaches the bytes.
        Map<String, String> more = new TreeMap<>(references);
        more.put(name, id);
        return new AuditFinding(action, actorKind, actor, code, reason, more);
    }
}
