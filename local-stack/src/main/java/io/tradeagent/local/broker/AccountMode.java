package io.tradeagent.local.broker;

import java.util.Locale;

/** How trades become positions. */
public enum AccountMode {
    /** Every trade opens a position of its own; both sides may be open at once. */
    HEDGING,
    /** One position a symbol: trades add to it, reduce it or turn it round. */
    NETTING;

    /** The name as it goes over the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
