package io.tradeagent.copy.signal;

import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.leader.PositionChanged;
import java.util.List;

/** Who is told what of a leader's position. */
public final class Fanout {

    private Fanout() {}

    /**
     * The signals of a change: one for each group and follower that was told of the position's opening.
     *
     * @param changed what happened
     * @param execution by which
     * @param leader what is known of the leader's account
     * @param groupsVersion by which the followers were found
     */
    public static List<Signal> of(
            PositionChanged changed, Execution execution, AccountView leader, long groupsVersion) {
        LeaderPosition position = changed.after();
        AccountView told = leader.only(position.trade().symbol());
        Signal.Cause cause = new Signal.Cause(
                execution.id(),
                groupsVersion,
                execution.receipt().receivedAt(),
                execution.receipt().market(),
                execution.receipt().traceparent());
        return position.recipients().stream()
                .map(recipient -> new Signal(
                        recipient.follower(),
                        recipient.group(),
                        changed.change(),
                        position.withoutRecipients(),
                        execution.deal().price(),
                        told,
                        cause))
                .toList();
    }
}
