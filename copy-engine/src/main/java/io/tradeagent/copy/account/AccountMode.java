package io.tradeagent.copy.account;

/** How an account keeps trades of one symbol. */
public enum AccountMode {
    /** Each trade is a position of its own. */
    HEDGING,
    /** There is one position a symbol; trades add to it, reduce it or turn it round. */
    NETTING
}
