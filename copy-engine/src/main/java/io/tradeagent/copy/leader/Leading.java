package io.tradeagent.copy.leader;

import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.execution.ExecutionKind;
import io.tradeagent.kernel.Decision;
import io.tradeagent.kernel.Lots;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an execution does to a leader: to the position that it names, by {@link LeaderMachine}, and to the pending order
 * that it is of, by {@link OrderMachine}. A deal of a pending order is told with the position that it opened or added to,
 * so that nobody copies it a second time; what of it closed something is told as taken back.
 */
public final class Leading {

    private final LeaderMachine positions = new LeaderMachine();
    private final OrderMachine orders = new OrderMachine();

    /**
     * Decides.
     *
     * @param position the last turn of the position that the execution names; null: there is none
     * @param order the pending order that it names; null: none is known
     * @param execution one that was not told before
     * @param leadership of the account, as the groups stand now
     */
    public Decision<Reading, LeaderEvent> decide(
            @Nullable LeaderPosition position,
            @Nullable LeaderOrder order,
            Execution execution,
            Leadership leadership) {
        Decision<Reading, PositionChanged> deal = positions.decide(position, execution, leadership);
        boolean trades = execution.kind().isFill() && !execution.deal().volume().isZero();
        if (trades && order != null) {
            return new Decision<>(Reading.APPLIED, traded(deal.events(), order, execution));
        }
        Decision<Reading, LeaderEvent> ofOrder =
                trades ? orders.over(execution, leadership) : orders.decide(order, execution, leadership);
        List<LeaderEvent> events = new ArrayList<>(deal.events());
        events.addAll(ofOrder.events());
        return new Decision<>(events.isEmpty() ? deal.reply() : Reading.APPLIED, events);
    }

    private static List<LeaderEvent> traded(List<PositionChanged> changes, LeaderOrder order, Execution execution) {
        PositionChanged adding = changes.stream()
                .filter(changed -> changed.change().adds())
                .findFirst()
                .orElse(null);
        LeaderOrder after = order.traded(entered(order, adding, execution), working(order, execution));
        List<LeaderEvent> events = new ArrayList<>();
        List<Recipient> others = new ArrayList<>(order.recipients());
        for (PositionChanged changed : changes) {
            PositionChanged told = changed == adding ? by(after, changed) : changed;
            events.add(told);
            if (changed == adding) {
                others.removeAll(told.after().recipients());
            }
        }
        Change change = after.standing().isWorking() ? Change.ORDER_CHANGED : Change.ORDER_WITHDRAWN;
        events.add(new OrderChanged(change, after, others));
        return events;
    }

    /** Whoever copies the order copies what it opens, whatever the groups say by now. */
    private static PositionChanged by(LeaderOrder order, PositionChanged changed) {
        LeaderPosition after =
                changed.change() == Change.OPENED ? changed.after().plus(order.recipients()) : changed.after();
        return new PositionChanged(changed.change(), after, order.recipients().isEmpty() ? null : order);
    }

    private static Lots entered(LeaderOrder order, @Nullable PositionChanged adding, Execution execution) {
        Lots before = order.standing().progress().entered();
        if (adding == null) {
            return before;
        }
        return adding.change() == Change.OPENED
                ? adding.after().volumeIn()
                : before.plus(execution.deal().volume());
    }

    private static Lots working(LeaderOrder order, Execution execution) {
        Lots before = order.standing().progress().working();
        return execution.kind() == ExecutionKind.FILL
                ? Lots.ZERO
                : before.minus(execution.deal().volume().min(before));
    }
}
