package io.tradeagent.servicebus.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A receiver that asks for a session: answered once, at once or later, unless withdrawn. */
public interface SessionRequest extends Consumer {
    /** The wanted session, or null for the next one that has messages and no owner. */
    @Nullable
    String wantedSession();

    /** Until when the receiver is willing to wait for a next session. */
    Instant deadline();

    void granted(String sessionId, Instant lockedUntil);

    void refused(RefusedException why);
}
