package io.tradeagent.copy.leader;

/** What happened to a leader's position. */
public enum Change {
    OPENED,
    INCREASED,
    REDUCED,
    CLOSED,
    STOPS_CHANGED;

    /** Whether the change adds risk; all others take some away or bound it. */
    public boolean adds() {
        return this == OPENED || this == INCREASED;
    }
}
