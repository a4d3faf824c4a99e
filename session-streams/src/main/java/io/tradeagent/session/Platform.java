package io.tradeagent.session;

/** The terminal that a session runs in. */
public enum Platform {
    /** Not one that this version knows. */
    UNKNOWN,
    MT4,
    MT5
}
