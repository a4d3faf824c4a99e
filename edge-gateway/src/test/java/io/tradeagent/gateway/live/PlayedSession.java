package io.tradeagent.gateway.live;

import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schema.session.ConnectionOpened;
import io.tradeagent.schema.session.GatewayAddress;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schema.session.Platform;
import io.tradeagent.schema.session.SessionRequested;
import io.tradeagent.schema.session.SessionState;
import io.tradeagent.schema.session.SessionStatus;
import io.tradeagent.schema.session.TerminationReason;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** One identity's session as the played platform knows it. Guarded by {@link PlayedPlatform}. */
final class PlayedSession {

    /** A connection and where it is. */
    record Link(String id, GatewayAddress address) {}

    private final String tenant;
    private final String account;
    private final String fingerprint;

    UUID id = new UUID(0, 0);
    long epoch;
    boolean retired;
    long nextSequence = 1;
    SessionStatus status = SessionStatus.pending;
    Instant createdAt = Instant.EPOCH;

    @Nullable
    Instant approvedUntil;

    @Nullable
    TerminationReason reason;

    @Nullable
    Link link;

    PlayedSession(Inbound inbound) {
        this.tenant = inbound.getTenantId();
        this.account = inbound.getAccountId();
        this.fingerprint = inbound.getAuthKeyFingerprint();
    }

    void begin(SessionRequested requested) {
        id = requested.getSessionId();
        retired = epoch > 0 && status != SessionStatus.terminated;
        epoch++;
        createdAt = Instant.parse("2026-11-22T10:00:00Z");
        status = approvedUntil == null ? SessionStatus.pending : SessionStatus.authenticated;
        reason = null;
        link = null;
    }

    void attach(ConnectionOpened opened) {
        link = new Link(opened.getConnectionId(), opened.getAddress());
    }

    SessionState state() {
        return SessionState.newBuilder()
                .setTenantId(tenant)
                .setAccountId(account)
                .setAuthKeyFingerprint(fingerprint)
                .setSessionId(id)
                .setStatus(status)
                .setEpoch(epoch)
                .setNextSequence(nextSequence)
                .setCreatedAt(createdAt)
                .setPreviousSessionRetired(retired)
                .setPlatform(Platform.MT5)
                .setApprovedUntil(approvedUntil)
                .setTerminationReason(reason)
                .setChangedAt(createdAt)
                .build();
    }

    /** A reply to a request. */
    Mail reply(GatewayAddress to, SpecificRecord body) {
        return mail(to.getInstanceId(), null, epoch, body);
    }

    /** Mail for the present connection. */
    Mail toConnection(SpecificRecord body) {
        Link present = java.util.Objects.requireNonNull(link);
        return mail(present.address().getInstanceId(), present.id(), epoch, body);
    }

    Mail mail(String instance, @Nullable String connection, long ofEpoch, SpecificRecord body) {
        return Mail.newBuilder()
                .setInstanceId(instance)
                .setTenantId(tenant)
                .setAccountId(account)
                .setAuthKeyFingerprint(fingerprint)
                .setSessionId(id)
                .setEpoch(ofEpoch)
                .setConnectionId(connection)
                .setBody(body)
                .build();
    }
}
