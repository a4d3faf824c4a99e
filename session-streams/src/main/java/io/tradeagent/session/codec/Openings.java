package io.tradeagent.session.codec;

import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.SessionId;
import io.tradeagent.session.Predecessor;
import io.tradeagent.session.SessionRef;
import io.tradeagent.session.store.StoredPredecessor;
import org.jspecify.annotations.Nullable;

/** The part of a session's opening that states and remembered requests store alike. */
final class Openings {

    private Openings() {}

    static @Nullable StoredPredecessor stored(@Nullable Predecessor predecessor) {
        return predecessor == null
                ? null
                : new StoredPredecessor(
                        predecessor.ref().id().value(),
                        predecessor.ref().epoch().number(),
                        predecessor.createdAt(),
                        StoredEnums.platform(predecessor.platform()));
    }

    static @Nullable Predecessor predecessor(@Nullable StoredPredecessor stored) {
        return stored == null
                ? null
                : new Predecessor(
                        new SessionRef(new SessionId(stored.getId()), new Epoch(stored.getEpoch())),
                        stored.getCreatedAt(),
                        StoredEnums.platform(stored.getPlatform()));
    }
}
