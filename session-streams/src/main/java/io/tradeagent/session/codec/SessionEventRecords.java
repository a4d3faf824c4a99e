package io.tradeagent.session.codec;

import io.tradeagent.kernel.Identity;
import io.tradeagent.schema.session.SessionEventType;
import io.tradeagent.session.Session;
import io.tradeagent.session.SessionEvent;
import io.tradeagent.session.SessionEvent.*;
import org.jspecify.annotations.Nullable;

/** Changes in the life of a session, for ta.session.events.v1. */
final class SessionEventRecords {

    private SessionEventRecords() {}

    /** The record of a change; null where it is none of a session's life. */
    static io.tradeagent.schema.session.@Nullable SessionEvent record(Step.Change change) {
        SessionEventType type = type(change);
        if (type == null) {
            return null;
        }
        Identity identity = change.after().identity();
        Session session = change.after().session();
        return io.tradeagent.schema.session.SessionEvent.newBuilder()
                .setTenantId(identity.account().tenant().value())
                .setAccountId(identity.account().id())
                .setAuthKeyFingerprint(identity.fingerprint().hex())
                .setSessionId(
                        session == null ? null : session.opening().ref().id().value())
                .setEpoch(change.after().epoch().number())
                .setType(type)
                .setStatus(Enums.status(change.after().status()))
                .setActor(actor(change.event()))
                .setReason(reason(change.event()))
                .setAt(change.event().at())
                .build();
    }

    private static @Nullable SessionEventType type(Step.Change change) {
        return switch (change.event()) {
            case Created e -> SessionEventType.created;
            case Superseded e -> SessionEventType.superseded;
            case Authenticated e -> SessionEventType.authenticated;
            case ReturnedToPending e -> SessionEventType.returned_to_pending;
            case InitAcknowledged e -> change.before().ready() ? null : SessionEventType.ready;
            case Connected e -> SessionEventType.connected;
            case Disconnected e -> SessionEventType.disconnected;
            case ConnectionReplaced e -> SessionEventType.connection_replaced;
            case IntentsReleased e -> SessionEventType.intents_released;
            case IntentsDiscarded e -> SessionEventType.intents_discarded;
            case ApprovalRecorded e -> SessionEventType.approval_recorded;
            case ApprovedByPolicy e -> SessionEventType.approval_recorded;
            case RejectionRecorded e -> SessionEventType.rejection_recorded;
            case Ended e -> ended(e);
            case RequestRemembered e -> null;
            case DecisionIgnored e -> null;
            case EventAccepted e -> null;
            case IntentQueued e -> null;
            case EventRepeated e -> null;
            case EventDenied e -> null;
            case HeartbeatReceived e -> null;
            case FrameFenced e -> null;
        };
    }

    private static SessionEventType ended(Ended e) {
        return switch (e.reason()) {
            case SUPERSEDED -> SessionEventType.superseded;
            case REJECTED -> SessionEventType.rejected;
            case HEARTBEAT_TIMEOUT -> SessionEventType.heartbeat_timed_out;
            case LOGOUT -> SessionEventType.logged_out;
        };
    }

    private static @Nullable String actor(SessionEvent event) {
        return switch (event) {
            case ApprovalRecorded e -> e.ruling().by();
            case RejectionRecorded e -> e.ruling().by();
            case ApprovedByPolicy e -> e.approval().by();
            case Authenticated e -> e.approval().by();
            default -> null;
        };
    }

    private static @Nullable String reason(SessionEvent event) {
        return switch (event) {
            case RejectionRecorded e -> e.reason();
            case Superseded e -> "by session " + e.by().id();
            case Disconnected e -> "close code " + e.code();
            case ConnectionReplaced e -> "by connection " + e.by();
            case IntentsReleased e -> e.sequences().size() + " intents";
            case IntentsDiscarded e -> e.sequences().size() + " intents";
            default -> null;
        };
    }
}
