package io.tradeagent.copy.request;

/** Why a request changes nothing. */
public enum RequestRefusal {
    /** The account does not lead the group, or there is no such group. */
    NOT_ITS_LEADER("not_its_leader"),
    /** The group copies no such trade of the leader: its filters of symbols or magic numbers say so. */
    FILTERED("filtered"),
    /** The leader's terminal has no such symbol. */
    UNKNOWN_SYMBOL("unknown_symbol"),
    /** The leader's terminal has told no price of the symbol, or none for a minute: nothing can be sized or compared. */
    NO_PRICE("no_price"),
    /** A strategy's limit or stop order: nobody could say when it is filled. */
    NOT_AT_MARKET("not_at_market"),
    /** The group has no trade of this id, or has forgotten it. */
    UNKNOWN_TRADE("unknown_trade"),
    /** Nothing of the trade is open. */
    TRADE_CLOSED("trade_closed");

    private final String code;

    RequestRefusal(String code) {
        this.code = code;
    }

    /** Stable name. */
    public String code() {
        return code;
    }
}
