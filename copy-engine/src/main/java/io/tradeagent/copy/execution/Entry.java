package io.tradeagent.copy.execution;

/** What a deal did to its position (MQL5 DEAL_ENTRY). */
public enum Entry {
    /** Opened it or added to it. */
    IN,
    /** Closed it or a part of it. */
    OUT,
    /** Turned a netting position round: closed it and opened the other side with the rest. */
    INOUT,
    /** Closed it, or a part, by an opposite one. */
    OUT_BY,
    /** Not known to this version: changes nothing. */
    UNKNOWN
}
