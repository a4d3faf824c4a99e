package io.tradeagent.copy.leader;

import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.execution.OrderType;
import io.tradeagent.copy.execution.OrderWish;
import io.tradeagent.copy.execution.PendingTerms;
import io.tradeagent.copy.leader.OrderStanding.Progress;
import io.tradeagent.kernel.Decision;
import io.tradeagent.kernel.Lots;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a report that trades nothing does to a leader's pending order.
 *
 * <table>
 * <caption>A report, by what is known of its order; a dot: nothing</caption>
 * <tr><th>report</th><th>unknown</th><th>working</th><th>over</th></tr>
 * <tr><td>new</td><td>placed</td><td>.</td><td>.</td></tr>
 * <tr><td>replaced</td><td>placed</td><td>changed, where its terms differ</td><td>.</td></tr>
 * <tr><td>triggered</td><td>.</td><td>.</td><td>.</td></tr>
 * <tr><td>canceled, expired, rejected</td><td>remembered as over</td><td>withdrawn</td><td>.</td></tr>
 * </table>
 *
 * <p>A report says all of an order, so that the first one that comes places it, whichever it is. An order that was over before
 * it was known is remembered: what another terminal tells late of its placing must not place it anywhere. What triggers is
 * about to trade, or to be refused: that is told then.
 */
final class OrderMachine {

    Decision<Reading, LeaderEvent> decide(@Nullable LeaderOrder order, Execution execution, Leadership leadership) {
        return switch (execution.kind()) {
            case NEW -> order == null ? placed(execution, leadership) : nothing();
            case REPLACED -> order == null ? placed(execution, leadership) : changed(order, execution);
            case CANCELED, EXPIRED, REJECTED -> order == null ? over(execution, leadership) : withdrawn(order);
            case TRIGGERED, PARTIAL_FILL, FILL, UNKNOWN -> nothing();
        };
    }

    private static Decision<Reading, LeaderEvent> placed(Execution execution, Leadership leadership) {
        OrderWish wish = execution.order().wish();
        PendingTerms terms = wish.terms(execution.stops()).orElse(null);
        Lots volume = wish.volume();
        if (terms == null || volume == null || volume.isZero() || isOfPosition(execution)) {
            return nothing();
        }
        LeaderPosition.Trade trade = trade(execution);
        LeaderOrder placed = new LeaderOrder(
                leadership.leader(),
                trade.symbol(),
                trade.magic(),
                new OrderStanding(
                        execution.order().orderId(), trade.side(), terms, new Progress(1, volume, Lots.ZERO, volume)),
                leadership.recipients(trade));
        return applied(new OrderChanged(Change.ORDER_PLACED, placed, placed.recipients()));
    }

    private static Decision<Reading, LeaderEvent> changed(LeaderOrder order, Execution execution) {
        OrderStanding standing = order.standing();
        PendingTerms terms = execution.order().wish().terms(execution.stops()).orElse(null);
        if (terms == null || isOfPosition(execution) || !standing.isWorking()) {
            return nothing();
        }
        // A triggered stop limit is told as a limit; to its followers it is what it was placed as.
        if (terms.type() != standing.terms().type() || terms.equals(standing.terms())) {
            return nothing();
        }
        return applied(new OrderChanged(Change.ORDER_CHANGED, order.with(terms), order.recipients()));
    }

    private static Decision<Reading, LeaderEvent> withdrawn(LeaderOrder order) {
        return order.standing().isWorking()
                ? applied(new OrderChanged(Change.ORDER_WITHDRAWN, order.withdrawn(), order.recipients()))
                : nothing();
    }

    /** Of market orders, whose end nobody asks for again, nothing is remembered. */
    Decision<Reading, LeaderEvent> over(Execution execution, Leadership leadership) {
        OrderType type = execution.order().wish().type();
        if (type == OrderType.MARKET || !execution.kind().isFill() && isOfPosition(execution)) {
            return nothing();
        }
        LeaderPosition.Trade trade = trade(execution);
        PendingTerms terms = new PendingTerms(OrderType.LIMIT, execution.deal().price(), null, execution.stops(), null);
        LeaderOrder over = new LeaderOrder(
                leadership.leader(),
                trade.symbol(),
                trade.magic(),
                new OrderStanding(
                        execution.order().orderId(),
                        trade.side(),
                        terms,
                        new Progress(1, Lots.ZERO, Lots.ZERO, Lots.ZERO)),
                List.of());
        return applied(new OrderChanged(Change.ORDER_WITHDRAWN, over, List.of()));
    }

    private static boolean isOfPosition(Execution execution) {
        return execution.order().positionId() != null;
    }

    private static LeaderPosition.Trade trade(Execution execution) {
        return new LeaderPosition.Trade(
                execution.deal().symbol(),
                execution.deal().side(),
                execution.mark().magic());
    }

    private static Decision<Reading, LeaderEvent> applied(LeaderEvent event) {
        return Decision.of(Reading.APPLIED, event);
    }

    private static Decision<Reading, LeaderEvent> nothing() {
        return Decision.nothing(Reading.NO_DEAL);
    }
}
