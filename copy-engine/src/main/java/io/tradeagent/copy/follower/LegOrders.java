package io.tradeagent.copy.follower;

import io.tradeagent.copy.order.OrderState;
import io.tradeagent.copy.order.OrderTable;
import io.tradeagent.copy.order.OrderWord;
import io.tradeagent.copy.reconciliation.Difference;
import io.tradeagent.copy.reconciliation.DifferenceCode;
import io.tradeagent.copy.reconciliation.Remedy;
import io.tradeagent.copy.reconciliation.Snapshot;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends orders of which nobody said what became of them: the snapshot shows it. They are not sent again. Learning what an order
 * did is no repair, so it is done under every policy.
 */
final class LegOrders {

    private final Draft draft;
    private final Snapshot snapshot;
    private final Shown shown;
    private final List<Finding> findings = new ArrayList<>();

    LegOrders(Draft draft, Snapshot snapshot, Shown shown) {
        this.draft = draft;
        this.snapshot = snapshot;
        this.shown = shown;
    }

    /** What was found out. */
    List<Finding> resolve() {
        resolve(leg());
        link().closingsOf(shown.opening()).forEach(this::resolve);
        return findings;
    }

    private void resolve(Leg leg) {
        switch (OrderFate.of(leg, snapshot)) {
            case ENDED, UNDERWAY -> {}
            case REFUSED -> ended(leg, OrderWord.REFUSED);
            case RAN_OUT -> ended(leg, OrderWord.RAN_OUT);
            case SHOWN -> {
                Leg filled = shown.volume().compareTo(leg.open()) > 0
                        ? leg.with(leg.volumes().holding(shown.volume()))
                        : leg;
                ended(filled, word(filled.volumes().unfilled(), filled.filled(), filled.state()));
            }
        }
    }

    private void ended(Leg leg, OrderWord word) {
        OrderState next = OrderTable.after(leg.state(), word);
        moved(leg.opening(), leg.state(), next);
        draft.put(link().withLeg(leg.opening(), old -> leg.with(next)));
    }

    private void resolve(Closing closing) {
        switch (OrderFate.of(closing, snapshot)) {
            case ENDED, UNDERWAY -> {}
            case REFUSED -> ended(closing, OrderWord.REFUSED, Lots.ZERO);
            case RAN_OUT -> ended(closing, OrderWord.RAN_OUT, Lots.ZERO);
            case SHOWN -> {
                Lots open = leg().open();
                Lots done = open.minus(shown.volume().min(open)).min(closing.left());
                Closing after = closing.plusDone(done);
                ended(closing, word(after.left(), after.done(), closing.state()), done);
            }
        }
    }

    private void ended(Closing closing, OrderWord word, Lots done) {
        OrderState next = OrderTable.after(closing.state(), word);
        moved(closing.id(), closing.state(), next);
        draft.put(link().withClosing(closing.id(), old -> old.with(next).plusDone(done))
                .withLeg(shown.opening(), leg -> leg.plusClosed(done)));
    }

    /** What is left of an order that has come to its end is not traded any more. */
    private static OrderWord word(Lots left, Lots done, OrderState state) {
        if (left.isZero()) {
            return OrderWord.ALL_TRADED;
        }
        return done.isZero() && state == OrderState.UNKNOWN ? OrderWord.ABSENT : OrderWord.TAKEN_BACK;
    }

    private void moved(CommandId order, OrderState from, OrderState to) {
        draft.moved(shown.link(), order, from, to);
        findings.add(new Finding(
                order, new Difference(DifferenceCode.ORDER_RESOLVED, from.code(), to.code(), Remedy.BOOKED)));
    }

    private Link link() {
        return draft.present(shown.link());
    }

    private Leg leg() {
        return link().leg(shown.opening()).orElseThrow();
    }
}
