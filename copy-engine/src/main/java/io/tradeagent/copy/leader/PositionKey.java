package io.tradeagent.copy.leader;

import io.tradeagent.kernel.Account;

/**
 * A leader's position. On netting accounts a reversal keeps the broker's id, so the turns are counted.
 *
 * @param leader whose
 * @param positionId the broker's
 * @param turn 0 until it is turned round, then one more each time
 */
public record PositionKey(Account leader, String positionId, int turn) {

    /** No broker's id begins so: what does is known to the engine alone. */
    public static final String RESERVED = "tradeagent:";

    /** Whether a broker keeps it. */
    public boolean isOfBroker() {
        return !positionId.startsWith(RESERVED);
    }

    /** What the position becomes when it is turned round. */
    public PositionKey reversed() {
        return new PositionKey(leader, positionId, turn + 1);
    }

    @Override
    public String toString() {
        return leader + "/" + positionId + (turn == 0 ? "" : "~" + turn);
    }
}
