package io.tradeagent.copy.signal;

import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.leader.Change;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.leader.OrderStanding;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Price;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A leader's position changed, told to one follower.
 *
 * @param to who is told
 * @param group through which
 * @param change what happened
 * @param position what it is now; its recipients are left out. Of a pending order the one that it may open
 * @param price of the leader's deal, or of its pending order; for a follower that comes late, of all that is open
 * @param leader what was known of the leader's account then, of the trade's symbol alone
 * @param cause what it follows from
 */
public record Signal(
        Account to,
        GroupId group,
        Change change,
        LeaderPosition position,
        Price price,
        AccountView leader,
        Cause cause) {

    /**
     * What the signal follows from.
     *
     * @param execution the broker's id of the leader's deal, or of the change of its order; for a follower that comes late a name
     *     of the position
     * @param groupsVersion by which the followers were found
     * @param receivedAt when the platform had the leader's report, or when a follower that comes late was told
     * @param market of the leader; its followers trade in the same
     * @param traceparent W3C trace context, or null
     * @param order the leader's pending order that it is about, or that added to the position; null: none
     * @param occasion why it is told now
     */
    public record Cause(
            String execution,
            long groupsVersion,
            Instant receivedAt,
            Market market,
            @Nullable String traceparent,
            @Nullable OrderStanding order,
            Occasion occasion) {

        /** Of a deal that no pending order made. */
        public Cause(
                String execution, long groupsVersion, Instant receivedAt, Market market, @Nullable String traceparent) {
            this(execution, groupsVersion, receivedAt, market, traceparent, null, Occasion.DEAL);
        }
    }

    /** Whether the follower came after the position was opened. */
    public boolean isLate() {
        return cause.occasion() == Occasion.LATE_FOLLOWER;
    }
}
