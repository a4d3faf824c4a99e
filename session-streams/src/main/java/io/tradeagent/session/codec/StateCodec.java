package io.tradeagent.session.codec;

import io.tradeagent.kernel.Deadline;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.kernel.SessionId;
import io.tradeagent.session.Approval;
import io.tradeagent.session.Capability;
import io.tradeagent.session.Connection;
import io.tradeagent.session.GatewayAddress;
import io.tradeagent.session.Introduction;
import io.tradeagent.session.Opening;
import io.tradeagent.session.Phase;
import io.tradeagent.session.Profile;
import io.tradeagent.session.Readiness;
import io.tradeagent.session.Session;
import io.tradeagent.session.SessionRef;
import io.tradeagent.session.SessionState;
import io.tradeagent.session.Standing;
import io.tradeagent.session.store.StoredApproval;
import io.tradeagent.session.store.StoredArriving;
import io.tradeagent.session.store.StoredAuthenticated;
import io.tradeagent.session.store.StoredCapabilities;
import io.tradeagent.session.store.StoredConnection;
import io.tradeagent.session.store.StoredPending;
import io.tradeagent.session.store.StoredSession;
import io.tradeagent.session.store.StoredState;
import io.tradeagent.session.store.StoredTerminated;
import io.tradeagent.streams.StoredRecord;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An identity's state as it stands in the store. */
public final class StateCodec {

    private final StoredRecord<StoredState> format = StoredRecord.of(StoredState.class);

    /** The bytes of a state. */
    public byte[] write(SessionState state) {
        Approval approval = state.standing().approval();
        Introduction introduction = state.profile().introduction();
        Introduction.Arriving arriving = introduction.arriving();
        return format.write(new StoredState(
                state.lastNow(),
                state.lastSequence().number(),
                approval == null ? null : new StoredApproval(approval.by(), approval.until()),
                state.standing().lastDecision(),
                StoredEnums.verdict(state.standing().verdict()),
                StoredEnums.environment(state.profile().environment()),
                introduction.known() ? new StoredCapabilities(introduction.has(Capability.ORDER_SUBMISSION)) : null,
                arriving == null ? null : new StoredArriving(arriving.snapshotId(), arriving.seen()),
                state.held().stream().map(Sequence::number).toList(),
                session(state.session())));
    }

    /** The state of these bytes, whatever version of the format wrote them. */
    public SessionState read(Identity identity, byte[] bytes) {
        StoredState stored = format.read(bytes);
        StoredApproval approval = stored.getApproval();
        return new SessionState(
                identity,
                stored.getLastNow(),
                new Sequence(stored.getLastSequence()),
                new Standing(
                        approval == null ? null : new Approval(approval.getBy(), approval.getUntil()),
                        stored.getLastDecision(),
                        StoredEnums.verdict(stored.getVerdict())),
                new Profile(StoredEnums.environment(stored.getEnvironment()), introduction(stored)),
                stored.getHeld().stream().map(Sequence::new).toList(),
                session(stored.getSession()));
    }

    private static Introduction introduction(StoredState stored) {
        StoredCapabilities capabilities = stored.getCapabilities();
        StoredArriving arriving = stored.getArriving();
        return new Introduction(
                capabilities == null
                        ? null
                        : capabilities.getOrderSubmission() ? Set.of(Capability.ORDER_SUBMISSION) : Set.of(),
                arriving == null ? null : new Introduction.Arriving(arriving.getSnapshotId(), arriving.getSeen()));
    }

    private static @Nullable StoredSession session(@Nullable Session session) {
        if (session == null) {
            return null;
        }
        Opening opening = session.opening();
        Connection connection = session.connection();
        return new StoredSession(
                opening.ref().id().value(),
                opening.ref().epoch().number(),
                opening.createdAt(),
                StoredEnums.platform(opening.platform()),
                phase(session.phase()),
                connection == null
                        ? null
                        : new StoredConnection(
                                connection.id(),
                                connection.address().partition(),
                                connection.address().instanceId(),
                                connection.after(),
                                connection.lastOrdinal()),
                session.heartbeat().at(),
                Openings.stored(opening.predecessor()));
    }

    private static @Nullable Session session(@Nullable StoredSession stored) {
        if (stored == null) {
            return null;
        }
        SessionRef ref = new SessionRef(new SessionId(stored.getId()), new Epoch(stored.getEpoch()));
        return new Session(
                new Opening(
                        ref,
                        stored.getCreatedAt(),
                        StoredEnums.platform(stored.getPlatform()),
                        Openings.predecessor(stored.getPredecessor())),
                phase(stored.getPhase()),
                connection(stored.getConnection()),
                new Deadline(stored.getHeartbeat()));
    }

    private static @Nullable Connection connection(@Nullable StoredConnection stored) {
        return stored == null
                ? null
                : new Connection(
                        stored.getId(),
                        new GatewayAddress(stored.getPartition(), stored.getInstanceId()),
                        stored.getAfter(),
                        stored.getLastOrdinal());
    }

    private static Object phase(Phase phase) {
        return switch (phase) {
            case Phase.Pending p -> new StoredPending();
            case Phase.Authenticated p -> new StoredAuthenticated(p.since(), p.readiness() == Readiness.READY);
            case Phase.Terminated p -> new StoredTerminated(StoredEnums.reason(p.reason()), p.at());
        };
    }

    private static Phase phase(Object stored) {
        return switch (stored) {
            case StoredPending p -> new Phase.Pending();
            case StoredAuthenticated p ->
                new Phase.Authenticated(p.getSince(), p.getReady() ? Readiness.READY : Readiness.AWAITING_INIT);
            case StoredTerminated p -> new Phase.Terminated(StoredEnums.reason(p.getReason()), p.getAt());
            default -> throw new IllegalStateException("the store holds an unknown phase");
        };
    }
}
