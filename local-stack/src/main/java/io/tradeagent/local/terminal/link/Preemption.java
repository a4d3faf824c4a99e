package io.tradeagent.local.terminal.link;

/** Whether a new session ended an older one of its identity. */
public enum Preemption {
    /** There was none. */
    NONE,
    /** There was one, and it is over. */
    PREVIOUS_SESSION_RETIRED
}
