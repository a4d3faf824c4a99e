package io.tradeagent.outbox;

import io.tradeagent.kernel.Side;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes away what a terminal shows and a hold does not allow: each thing once a round, and never while an earlier try is open. */
final class Removal {

    private final Draft draft;
    private final Hold cause;
    private final int round;
    private final HoldOrders orders;

    Removal(Draft draft, Hold cause, int round) {
        this.draft = draft;
        this.cause = cause;
        this.round = round;
        this.orders = new HoldOrders(draft);
    }

    void remove(SessionView session, Holdings shown) {
        Hold.Level level = draft.state().level();
        List<Order> removals = new ArrayList<>();
        if (level.includes(Hold.Level.CANCEL_PENDING)) {
            shown.orders().forEach(order -> removals.add(orders.cancel(cause, session, round, order)));
        }
        if (level.includes(Hold.Level.FLATTEN)) {
            for (Holdings.OpenPosition position : shown.positions()) {
                Side side = position.side();
                // Of an unknown side it stays, and with it the terminal unconfirmed, for people to see.
                if (side != null) {
                    removals.add(orders.close(cause, session, round, position, side));
                }
            }
        }
        if (!removals.isEmpty()) {
            Set<Object> open = underWay();
            removals.removeIf(order -> draft.messages().find(order.id()) != null || !open.add(target(order)));
            new Admission(draft).admitAhead(removals);
        }
    }

    /** By any terminal of the account: two that show the same position shall not both close it. */
    private Set<Object> underWay() {
        Set<Object> targets = new HashSet<>();
        draft.waiting().forEach(waiting -> targets.add(target(waiting.order())));
        for (Recipient recipient : draft.state().identities()) {
            draft.sent(recipient.fingerprint()).forEach(sent -> targets.add(target(sent.order())));
        }
        return targets;
    }

    /** What a hold's order takes away, within its market; of all other orders, themselves. */
    private static Object target(Order order) {
        return switch (order.content().payload()) {
            case Payload.HoldClose close -> List.of(order.addressee().market(), "position", close.positionId());
            case Payload.HoldOrderCancel cancel -> List.of(order.addressee().market(), "order", cancel.orderId());
            case Payload.HoldCancel cancel -> order.id();
            case Payload.HoldDemand demand -> order.id();
            case Payload.Encoded encoded -> order.id();
        };
    }
}
