package io.tradeagent.copy.follower;

import io.tradeagent.copy.signal.Signal;
import java.time.Instant;

/**
 * A signal that a follower's delay holds back.
 *
 * @param signal as it stands by now: what the leader has taken out since is not there any more
 * @param due when it is answered
 */
public record Waiting(Signal signal, Instant due) {}
