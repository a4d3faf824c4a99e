package io.tradeagent.session;

/** What a new session found. */
public enum Predecessor {
    NONE,
    /** An active session, which had to make room. */
    RETIRED
}
