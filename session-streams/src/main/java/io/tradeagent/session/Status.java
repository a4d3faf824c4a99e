package io.tradeagent.session;

/** How far an identity's session has come. The rows of the machine's table. */
public enum Status {
    /** The identity has had no session yet; a decision about it may have arrived early. Left by a session request. */
    NONE,
    /** Waits for an operator. Accepts reports, queues intents, refuses what only a trading session may say. */
    PENDING,
    /** May trade, until its approval runs out or is taken back. */
    AUTHENTICATED,
    /** Over. Only a new session request changes that. */
    TERMINATED
}
