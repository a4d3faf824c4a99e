package io.tradeagent.local.deadletters;

import io.tradeagent.schema.session.Platform;
import io.tradeagent.schema.session.SessionState;
import io.tradeagent.schema.session.SessionStatus;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import java.time.Instant;
import java.util.UUID;

/** States of sessions for tests. */
final class SessionStates {

    private SessionStates() {}

    /** A pending session, as its topic has it. */
    static byte[] bytes(SchemaRegistry registry) {
        SessionState state = SessionState.newBuilder()
                .setTenantId("acme")
                .setAccountId("1")
                .setAuthKeyFingerprint("f")
                .setSessionId(new UUID(1, 2))
                .setStatus(SessionStatus.pending)
                .setEpoch(1)
                .setNextSequence(1)
                .setCreatedAt(Instant.EPOCH)
                .setPlatform(Platform.MT5)
                .setChangedAt(Instant.EPOCH)
                .build();
        return AvroSerde.of(SessionState.class, registry)
                .serializer()
                .serialize(Topic.SESSION_STATE.topicName(), state);
    }
}
