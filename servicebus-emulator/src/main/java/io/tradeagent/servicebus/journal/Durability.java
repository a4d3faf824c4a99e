package io.tradeagent.servicebus.journal;

/** What a confirmed message survives when there is a data directory. */
public enum Durability {
    /** The end of the process, however abrupt. The operating system writes to disk when it sees fit. */
    PROCESS_CRASH,
    /** Loss of power too: every append waits for the disk, which costs a few milliseconds each. */
    POWER_LOSS
}
