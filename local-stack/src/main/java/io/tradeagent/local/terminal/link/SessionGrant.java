package io.tradeagent.local.terminal.link;

import java.time.Duration;

/**
 * The gateway's 201.
 *
 * @param status as of the answer
 * @param nextSequence inbound sequence that the identity's next accepted event will get
 * @param heartbeatInterval how often the platform wants a sign of life
 * @param websocketPath where the stream is
 */
public record SessionGrant(
        SessionRef session,
        SessionToken token,
        SessionStatus status,
        Preemption preemption,
        long nextSequence,
        Duration heartbeatInterval,
        String websocketPath) {}
