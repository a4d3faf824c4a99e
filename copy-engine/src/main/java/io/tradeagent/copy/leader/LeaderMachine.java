package io.tradeagent.copy.leader;

import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.execution.Execution.Deal;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.leader.LeaderPosition.Trade;
import io.tradeagent.kernel.Decision;
import io.tradeagent.kernel.Lots;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an execution does to a leader's position.
 *
 * <table>
 * <caption>A deal, by what is known of its position</caption>
 * <tr><th>deal</th><th>unknown</th><th>open</th><th>closed</th></tr>
 * <tr><td>in</td><td>opened</td><td>increased</td><td>opened, as the next turn</td></tr>
 * <tr><td>out, out_by</td><td>ignored</td><td>reduced, or closed when nothing is left</td><td>ignored</td></tr>
 * <tr><td>inout</td><td>opened with all of it</td><td>closed, and opened the other way with the rest</td>
 *     <td>opened with all of it, as the next turn</td></tr>
 * </table>
 *
 * <p>What a leader's terminal never told cannot be copied, so a part that closes something unknown is left out; the rest is
 * not.
 */
public final class LeaderMachine {

    /**
     * Decides.
     *
     * @param position the last turn of the position that the execution names; null: there is none
     * @param execution one that was not told before
     * @param leadership of the account, as the groups stand now
     */
    public Decision<Reading, PositionChanged> decide(
            @Nullable LeaderPosition position, Execution execution, Leadership leadership) {
        String positionId = execution.order().positionId();
        if (positionId == null) {
            return Decision.nothing(Reading.NO_DEAL);
        }
        PositionKey first = new PositionKey(leadership.leader(), positionId, 0);
        return switch (execution.kind()) {
            case PARTIAL_FILL, FILL -> deal(position, first, execution, leadership);
            case REPLACED -> stops(position, execution.stops());
            case NEW, CANCELED, REJECTED, EXPIRED, TRIGGERED -> Decision.nothing(Reading.NO_DEAL);
            case UNKNOWN -> Decision.nothing(Reading.NOT_UNDERSTOOD);
        };
    }

    private static Decision<Reading, PositionChanged> deal(
            @Nullable LeaderPosition position, PositionKey first, Execution execution, Leadership leadership) {
        Deal deal = execution.deal();
        if (deal.volume().isZero()) {
            return Decision.nothing(Reading.NO_DEAL);
        }
        PositionKey next = position == null ? first : position.key().reversed();
        return switch (deal.entry()) {
            case IN ->
                position != null && position.isOpen()
                        ? applied(
                                new PositionChanged(Change.INCREASED, position.increased(deal.volume(), deal.price())))
                        : applied(opened(next, deal.volume(), execution, leadership));
            case OUT, OUT_BY -> reduced(position, deal.volume());
            case INOUT -> turned(position, next, execution, leadership);
            case UNKNOWN -> Decision.nothing(Reading.NOT_UNDERSTOOD);
        };
    }

    private static Decision<Reading, PositionChanged> reduced(@Nullable LeaderPosition position, Lots volume) {
        if (position == null) {
            return Decision.nothing(Reading.POSITION_UNKNOWN);
        }
        if (!position.isOpen()) {
            return Decision.nothing(Reading.POSITION_CLOSED);
        }
        LeaderPosition after = position.reduced(volume);
        return applied(new PositionChanged(after.isOpen() ? Change.REDUCED : Change.CLOSED, after));
    }

    private static Decision<Reading, PositionChanged> turned(
            @Nullable LeaderPosition position, PositionKey next, Execution execution, Leadership leadership) {
        Lots volume = execution.deal().volume();
        if (position == null || !position.isOpen()) {
            return applied(opened(next, volume, execution, leadership));
        }
        PositionChanged closed = new PositionChanged(Change.CLOSED, position.reduced(position.remaining()));
        Lots rest = volume.minus(position.remaining().min(volume));
        return rest.isZero() ? applied(closed) : applied(closed, opened(next, rest, execution, leadership));
    }

    private static Decision<Reading, PositionChanged> stops(@Nullable LeaderPosition position, StopPrices stops) {
        if (position == null) {
            return Decision.nothing(Reading.POSITION_UNKNOWN);
        }
        if (!position.isOpen()) {
            return Decision.nothing(Reading.POSITION_CLOSED);
        }
        return applied(new PositionChanged(Change.STOPS_CHANGED, position.with(stops)));
    }

    private static PositionChanged opened(PositionKey key, Lots volume, Execution execution, Leadership leadership) {
        Trade trade = new Trade(
                execution.deal().symbol(),
                execution.deal().side(),
                execution.mark().magic());
        return new PositionChanged(
                Change.OPENED,
                new LeaderPosition(
                        key,
                        trade,
                        new LeaderPosition.Basis(
                                execution.deal().price(), execution.receipt().market()),
                        volume,
                        volume,
                        execution.stops(),
                        leadership.recipients(trade)));
    }

    private static Decision<Reading, PositionChanged> applied(PositionChanged... changes) {
        return Decision.of(Reading.APPLIED, changes);
    }
}
