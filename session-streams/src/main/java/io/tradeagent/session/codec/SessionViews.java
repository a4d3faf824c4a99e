package io.tradeagent.session.codec;

import io.tradeagent.kernel.Identity;
import io.tradeagent.schema.session.GatewayAddress;
import io.tradeagent.schema.session.SessionConnection;
import io.tradeagent.schema.session.SessionState;
import io.tradeagent.schema.session.SessionStatus;
import io.tradeagent.session.Approval;
import io.tradeagent.session.Capability;
import io.tradeagent.session.Connection;
import io.tradeagent.session.Environment;
import io.tradeagent.session.Opening;
import io.tradeagent.session.Phase;
import io.tradeagent.session.Session;
import io.tradeagent.session.Status;
import io.tradeagent.session.TerminationReason;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An identity's session as everyone else may see it. */
final class SessionViews {

    private SessionViews() {}

    /** The view; null while there has been no session. */
    static @Nullable SessionState view(io.tradeagent.session.SessionState state) {
        Session session = state.session();
        if (session == null) {
            return null;
        }
        SessionState.Builder view = identified(state, session.opening())
                .setStatus(Enums.status(state.status()))
                .setReady(session.ready())
                .setConnection(connection(session.connection()));
        switch (session.phase()) {
            case Phase.Pending p -> {}
            case Phase.Authenticated p -> {
                view.setAuthenticatedAt(p.since());
                Approval approval = state.standing().approval();
                if (approval != null) {
                    view.setApprovedBy(approval.by()).setApprovedUntil(approval.until());
                }
            }
            case Phase.Terminated p -> view.setTerminationReason(Enums.reason(p.reason()));
        }
        return view.build();
    }

    /** The view of an earlier session, which a newcomer has retired since. */
    static SessionState superseded(io.tradeagent.session.SessionState state, Opening opening) {
        return identified(state, opening)
                .setStatus(SessionStatus.terminated)
                .setTerminationReason(Enums.reason(TerminationReason.SUPERSEDED))
                .build();
    }

    /** Whether others see a difference. Sequences alone make none: they change with every event. */
    static boolean differ(io.tradeagent.session.SessionState before, io.tradeagent.session.SessionState after) {
        Session old = before.session();
        Session now = after.session();
        if (now == null) {
            return false;
        }
        return old == null
                || !old.opening().equals(now.opening())
                || !old.phase().equals(now.phase())
                || !Objects.equals(connectionId(old), connectionId(now))
                || !Objects.equals(approvedUntil(before), approvedUntil(after))
                || !Objects.equals(approvedBy(before), approvedBy(after))
                || orderSubmission(before) != orderSubmission(after);
    }

    /** When the session's approval ends; null unless it is authenticated. */
    static @Nullable Instant approvedUntil(io.tradeagent.session.SessionState state) {
        Approval approval = state.standing().approval();
        return state.status() == Status.AUTHENTICATED && approval != null ? approval.until() : null;
    }

    private static @Nullable String approvedBy(io.tradeagent.session.SessionState state) {
        Approval approval = state.standing().approval();
        return state.status() == Status.AUTHENTICATED && approval != null ? approval.by() : null;
    }

    static GatewayAddress address(io.tradeagent.session.GatewayAddress address) {
        return new GatewayAddress(address.partition(), address.instanceId());
    }

    private static SessionState.Builder identified(io.tradeagent.session.SessionState state, Opening opening) {
        Identity identity = state.identity();
        return SessionState.newBuilder()
                .setTenantId(identity.account().tenant().value())
                .setAccountId(identity.account().id())
                .setAuthKeyFingerprint(identity.fingerprint().hex())
                .setSessionId(opening.ref().id().value())
                .setEpoch(opening.ref().epoch().number())
                .setCreatedAt(opening.createdAt())
                .setPlatform(Enums.platform(opening.platform()))
                .setPreviousSessionRetired(opening.predecessor() != null)
                .setNextSequence(state.lastSequence().next().number())
                .setSandbox(state.profile().environment() == Environment.SANDBOX)
                .setOrderSubmission(orderSubmission(state))
                .setChangedAt(state.lastNow());
    }

    private static boolean orderSubmission(io.tradeagent.session.SessionState state) {
        return state.profile().introduction().has(Capability.ORDER_SUBMISSION);
    }

    private static @Nullable String connectionId(Session session) {
        Connection connection = session.connection();
        return connection == null ? null : connection.id();
    }

    private static @Nullable SessionConnection connection(@Nullable Connection connection) {
        return connection == null
                ? null
                : new SessionConnection(connection.id(), address(connection.address()), connection.after());
    }
}
