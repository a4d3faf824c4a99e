package io.tradeagent.copy.reconciliation;

/** How what a follower holds differs from what the books say. */
public enum DifferenceCode {
    /** It should be open and is not: closed by hand or by a stop, and nobody told. */
    MISSING("missing"),
    /** It should not be open, and is. */
    EXTRA("extra"),
    WRONG_VOLUME("wrong_volume"),
    WRONG_STOP_LOSS("wrong_stop_loss"),
    WRONG_TAKE_PROFIT("wrong_take_profit"),
    WRONG_SIDE("wrong_side"),
    WRONG_SYMBOL("wrong_symbol"),
    /** The broker's id of it has changed, as after a partial close in MetaTrader 4. */
    NEW_TICKET("new_ticket"),
    /** What became of an order was not known, and the snapshot shows it. */
    ORDER_RESOLVED("order_resolved");

    private final String code;

    DifferenceCode(String code) {
        this.code = code;
    }

    /** Stable name. */
    public String code() {
        return code;
    }
}
