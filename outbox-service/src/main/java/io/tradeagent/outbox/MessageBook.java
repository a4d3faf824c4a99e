package io.tradeagent.outbox;

/** An account's orders, as folding an event changes them. */
public interface MessageBook extends Messages {

    /** Keeps an unsent order, in place of what stood at its turn. */
    void keep(WaitingOrder order);

    /** Keeps a sent order, in place of what stood in its slot. */
    void keep(SentOrder order);

    /** Drops an unsent order that was sent now. */
    void leave(Turn turn);

    /** Drops an order, wherever it is kept, and remembers how it ended. */
    void settle(SettledOrder order);
}
