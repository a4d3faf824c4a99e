package io.tradeagent.copy.follower;

import io.tradeagent.copy.order.OrderState;
import io.tradeagent.copy.reconciliation.CommandOutcome;
import io.tradeagent.copy.reconciliation.Snapshot;
import io.tradeagent.kernel.CommandId;
import java.util.Objects;
import java.util.stream.Stream;

/** What a snapshot says of an order. */
enum OrderFate {
    /** Its end was known. */
    ENDED,
    /** It may still be carried out: the snapshot says nothing. */
    UNDERWAY,
    /** The terminal refused it. */
    REFUSED,
    /** Its time ran out in the terminal. */
    RAN_OUT,
    /** It is not on its way any more, and the positions show what came of it. */
    SHOWN;

    /** Whether something of a leg may still happen without a new order. */
    static boolean isUnderway(Link link, Leg leg, Snapshot snapshot) {
        return Stream.concat(
                        Stream.of(of(leg, snapshot)),
                        link.closingsOf(leg.opening()).stream().map(closing -> of(closing, snapshot)))
                .anyMatch(fate -> fate == UNDERWAY);
    }

    static OrderFate of(Leg leg, Snapshot snapshot) {
        if (leg.isWaiting()) {
            String orderId = Objects.requireNonNull(leg.pending()).orderId();
            if (snapshot.shows(leg.opening(), orderId)) {
                return UNDERWAY;
            }
            if (orderId != null) {
                // It was placed, and waits no more: filled, or deleted without a word.
                return SHOWN;
            }
        }
        return of(leg.opening(), leg.state(), snapshot);
    }

    static OrderFate of(Closing closing, Snapshot snapshot) {
        return of(closing.id(), closing.state(), snapshot);
    }

    /** Whether stops may still be moved. Nothing is traded, so that what the terminal has is done at once. */
    static boolean isUnderway(Leg.StopChange change, Snapshot snapshot) {
        boolean sent = change.state() == OrderState.SUBMITTED || change.state() == OrderState.DELIVERED;
        return sent && of(change.id(), change.state(), snapshot) == UNDERWAY;
    }

    private static OrderFate of(CommandId order, OrderState state, Snapshot snapshot) {
        if (!state.isOpen()) {
            return ENDED;
        }
        CommandOutcome outcome = snapshot.outcome(order);
        if (outcome == null || outcome == CommandOutcome.UNKNOWN) {
            // What nobody can say anything of is never sent again.
            return state == OrderState.UNKNOWN ? SHOWN : UNDERWAY;
        }
        return switch (outcome) {
            case EXECUTED -> SHOWN;
            case REJECTED -> REFUSED;
            case EXPIRED -> RAN_OUT;
            case RECEIVED, UNKNOWN -> UNDERWAY;
        };
    }
}
