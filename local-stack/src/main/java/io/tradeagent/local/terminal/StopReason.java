package io.tradeagent.local.terminal;

/** Why a terminal does not try again by itself. */
public enum StopReason {
    /** Another terminal has the identity now (4001); to come back is its owner's choice. */
    SUPERSEDED,
    /** An operator said no (4002). */
    REJECTED,
    /** The session was ended by a logout or an operator (4005). */
    LOGGED_OUT,
    /** Another connection with the same token took over (1008). */
    CONNECTION_REPLACED,
    /** The gateway refuses the request for a session, for good. */
    REFUSED,
    /** Asked to. */
    ASKED
}
