package io.tradeagent.copy.follower;

/** What became of what a follower was told. */
public enum Outcome {
    /** The events say it. */
    DONE,
    /** A signal of what is known already, or of what came before it. */
    STALE_SIGNAL,
    /** Nothing of a leader is held, so there is nothing to close. */
    NOTHING_HELD,
    /** The account's terminal has not said yet how the account keeps its positions, so they cannot be compared. */
    NOT_INTRODUCED,
    /** It concerns no order and no position of the engine's: nothing of others is ever touched. */
    FOREIGN
}
