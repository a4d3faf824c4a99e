package io.tradeagent.copy.follower;

import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.leader.PositionKey;
import io.tradeagent.copy.signal.Signal;

/**
 * One leader position as one group copies it to an account.
 *
 * @param group through which
 * @param position the leader's
 */
public record LinkKey(GroupId group, PositionKey position) {

    /** That of a signal. */
    public static LinkKey of(Signal signal) {
        return new LinkKey(signal.group(), signal.position().key());
    }
}
