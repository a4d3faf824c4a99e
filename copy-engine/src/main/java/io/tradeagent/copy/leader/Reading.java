package io.tradeagent.copy.leader;

/** What an execution meant. */
public enum Reading {
    /** The events say it. */
    APPLIED,
    /** It does not change a position: an order was placed, rejected, taken back. */
    NO_DEAL,
    /** It changes a position whose opening was never told. */
    POSITION_UNKNOWN,
    /** It changes a position that is closed. */
    POSITION_CLOSED,
    /** It says something that this version does not know. */
    NOT_UNDERSTOOD
}
