package io.tradeagent.servicebus.entity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lanes of one entity: one per session, or a single one where there are no sessions. */
final class Lanes {
    private static final String SINGLE = "";

    private final boolean perSession;
    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    /** Ids of lanes that have messages and no owner, oldest first, so that "next session" need not search. */
    private final Set<String> available = new LinkedHashSet<>();

    Lanes(boolean perSession) {
        this.perSession = perSession;
    }

    /** The lane of a session, made if there is none yet. */
    Lane lane(@Nullable String sessionId) {
        return lanes.computeIfAbsent(key(sessionId), Lane::new);
    }

    Lane single() {
        return lane(SINGLE);
    }

    @Nullable
    Lane find(String sessionId) {
        return lanes.get(key(sessionId));
    }

    Collection<Lane> all() {
        return lanes.values();
    }

    void ready(Message message) {
        Lane lane = lane(message.sessionId());
        lane.ready().add(message.sequenceNumber());
        settle(lane);
    }

    void notReady(Message message) {
        Lane lane = lanes.get(key(message.sessionId()));
        if (lane != null && lane.ready().remove(message.sequenceNumber())) {
            settle(lane);
        }
    }

    @Nullable
    Lane nextAvailable() {
        return available.isEmpty() ? null : lanes.get(available.iterator().next());
    }

    @Nullable
    Lane heldBy(Consumer consumer) {
        for (Lane lane : lanes.values()) {
            if (lane.isHeldBy(consumer)) {
                return lane;
            }
        }
        return null;
    }

    /** Must follow every change of a lane: keeps the list of available ones and forgets those that mean nothing any more. */
    void settle(Lane lane) {
        if (lane.isAvailable()) {
            available.add(lane.sessionId());
        } else {
            available.remove(lane.sessionId());
        }
        if (lane.isForgettable()) {
            lanes.remove(lane.sessionId());
        }
    }

    private String key(@Nullable String sessionId) {
        return perSession && sessionId != null ? sessionId : SINGLE;
    }
}
