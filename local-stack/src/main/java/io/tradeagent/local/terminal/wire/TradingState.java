package io.tradeagent.local.terminal.wire;

import java.util.Locale;

/** What a terminal can do at present. */
public enum TradingState {
    /** Trade. */
    RUNNING,
    /** Nothing: the broker or the user does not let it. */
    TRADING_DISABLED,
    /** Nothing: it does not reach its broker. */
    DISCONNECTED;

    /** The name as it goes over the wire. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
