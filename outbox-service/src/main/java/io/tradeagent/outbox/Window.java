package io.tradeagent.outbox;

import io.tradeagent.kernel.Fingerprint;

/**
 * How much may be on its way to one terminal: sent through its present connection, or seen through an earlier one, and
 * not answered. A gateway closes the connection of a client for which too much waits; without a bound a long queue would
 * close each connection that it is sent to, for ever.
 *
 * <p>Cancels, and all that a hold issues, get twice the room, so that orders which wait for an answer do not keep them from what
 * they take back. Whatever is repeated goes before whatever is new: sequences stay in order.
 *
 * <p>Counting reads every sent order, so it is done only where the index alone cannot say that there is room; and room is
 * filled again when half of it is free, not at every answer.
 */
final class Window {

    private final Draft draft;
    private final Fingerprint recipient;
    private int size;
    private int load;
    private Count count = Count.UPPER_BOUND;

    private enum Count {
        UPPER_BOUND,
        EXACT
    }

    Window(Draft draft, Fingerprint recipient) {
        this.draft = draft;
        this.recipient = recipient;
        this.size = draft.parameters().window();
        this.load = draft.state().recipient(recipient).unsettled();
    }

    /** Whether the index alone proves that nothing was ever held back for lack of room. */
    static boolean isIdle(Recipient recipient, OutboxParameters parameters) {
        return recipient.unsettled() <= parameters.window() / 2;
    }

    /** Takes room for an order that was never sent; false: there is none. */
    boolean takeFirst(Order order) {
        boolean urgent =
                order.action() == Action.CANCEL || order.content().payload().isOfAHold();
        return take(urgent ? 2 * size : size);
    }

    /** Takes room for an order that was sent before; false: there is none, nor for any that follows. */
    boolean takeAgain() {
        return take(size);
    }

    /** Whether the room that was used up is free enough to be filled. */
    boolean isToBeFilled() {
        return counted() <= size / 2;
    }

    /** Whether something was sent before, and has still to be sent through this connection. */
    boolean hasRepeats() {
        return !isIdle(draft.state().recipient(recipient), draft.parameters())
                && draft.sent(recipient).stream().anyMatch(this::isRepeat);
    }

    /** Whether an order that was sent before has still to be sent through this connection. */
    boolean isRepeat(SentOrder order) {
        boolean open = order.stage() == Stage.CLEARED || (order.stage() != Stage.DOUBTED && !isSeen(order));
        return open && !draft.isHeld(order.order()) && !order.order().isOver(draft.now());
    }

    /** Whether an order has its room already. */
    boolean isOnItsWay(SentOrder order) {
        return order.stage() == Stage.SENT && isSeen(order);
    }

    /** Leaves no room for anything any more. */
    void close() {
        size = 0;
    }

    private boolean take(int most) {
        if (load >= most && counted() >= most) {
            return false;
        }
        load++;
        return true;
    }

    private int counted() {
        if (count == Count.UPPER_BOUND) {
            load = (int) draft.sent(recipient).stream().filter(this::isOnItsWay).count();
            count = Count.EXACT;
        }
        return load;
    }

    private boolean isSeen(SentOrder order) {
        return order.slot()
                        .sequence()
                        .compareTo(draft.state().recipient(recipient).cursor())
                <= 0;
    }
}
