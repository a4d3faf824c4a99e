package io.tradeagent.copy.signal;

import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.leader.Change;
import io.tradeagent.copy.leader.LeaderEvent;
import io.tradeagent.copy.leader.LeaderOrder;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.leader.OrderChanged;
import io.tradeagent.copy.leader.OrderStanding;
import io.tradeagent.copy.leader.PositionChanged;
import io.tradeagent.copy.leader.Recipient;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who is told what of a leader's position or pending order. */
public final class Fanout {

    private Fanout() {}

    /**
     * The signals of a change: one for each group and follower that was told of the opening, or of the order's placing.
     *
     * @param event what happened
     * @param execution by which
     * @param leader what is known of the leader's account
     * @param groupsVersion by which the followers were found
     */
    public static List<Signal> of(LeaderEvent event, Execution execution, AccountView leader, long groupsVersion) {
        return switch (event) {
            case PositionChanged changed -> of(changed, execution, leader, groupsVersion);
            case OrderChanged changed -> of(changed, execution, leader, groupsVersion);
        };
    }

    private static List<Signal> of(
            PositionChanged changed, Execution execution, AccountView leader, long groupsVersion) {
        LeaderPosition position = changed.after();
        AccountView told = leader.only(position.trade().symbol());
        LeaderOrder by = changed.by();
        Signal.Cause cause = cause(execution, groupsVersion, by == null ? null : by.standing());
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

    /** Those who are told of the order alone do not copy what it may have filled. */
    private static List<Signal> of(OrderChanged changed, Execution execution, AccountView leader, long groupsVersion) {
        LeaderOrder order = changed.after();
        OrderStanding standing = order.standing();
        OrderStanding shown = execution.kind().isFill() ? standing.elsewhere() : standing;
        LeaderPosition position = new LeaderPosition(
                order.position(),
                order.trade(),
                new LeaderPosition.Basis(null, execution.receipt().market()),
                Lots.ZERO,
                Lots.ZERO,
                standing.terms().stops(),
                List.of());
        AccountView told = leader.only(order.symbol());
        Signal.Cause cause = cause(execution, groupsVersion, shown);
        return changed.to().stream()
                .map(recipient -> new Signal(
                        recipient.follower(),
                        recipient.group(),
                        changed.change(),
                        position,
                        standing.terms().price(),
                        told,
                        cause))
                .toList();
    }

    /**
     * The signals of an open position to those who came later.
     *
     * @param position what it is now
     * @param leader what is known of the leader's account
     * @param groupsVersion that brought them
     * @param now when they are told; their signals are as old as that
     */
    public static List<Signal> late(
            LeaderPosition position, List<Recipient> latecomers, AccountView leader, long groupsVersion, Instant now) {
        AccountView told = leader.only(position.trade().symbol());
        Price price = Objects.requireNonNull(position.basis().price(), "who comes late is told of what it cost");
        // Each follower of a group is told once of a position: so its order has a name of its own.
        String name =
                "late/" + position.key().positionId() + "~" + position.key().turn();
        Signal.Cause cause = new Signal.Cause(
                name, groupsVersion, now, position.basis().market(), null, null, Occasion.LATE_FOLLOWER);
        return latecomers.stream()
                .map(recipient -> new Signal(
                        recipient.follower(),
                        recipient.group(),
                        Change.OPENED,
                        position.withoutRecipients(),
                        price,
                        told,
                        cause))
                .toList();
    }

    private static Signal.Cause cause(Execution execution, long groupsVersion, @Nullable OrderStanding order) {
        return new Signal.Cause(
                execution.id(),
                groupsVersion,
                execution.receipt().receivedAt(),
                execution.receipt().market(),
                execution.receipt().traceparent(),
                order,
                Occasion.DEAL);
    }
}
