package io.tradeagent.outbox;

import java.time.Duration;

/** What an operator may choose. */
public interface OutboxParameters {

    /** How long a terminal may be silent after the first sending. */
    Duration redeliveryInitial();

    /** The silence doubles with every unanswered attempt, up to this. */
    Duration redeliveryMax();

    /** After so many unanswered attempts an order that adds risk is dead-lettered. At least 1. */
    int maxAttempts();

    /** How many unsettled orders an identity may have, counting those that wait. At least 2. */
    int maxUnsettled();

    /** How many of them are kept free for protected orders. Less than {@link #maxUnsettled()}. */
    default int reserved() {
        return Math.max(1, maxUnsettled() / 10);
    }

    /** How long a terminal may be silent after so many unanswered attempts. */
    default Duration patience(int unanswered) {
        int doublings = Math.min(unanswered, 30);
        Duration grown = redeliveryInitial().multipliedBy(1L << doublings);
        return grown.compareTo(redeliveryMax()) < 0 ? grown : redeliveryMax();
    }

    /**
     * How many messages may be on their way to one terminal without an answer; cancels may be as many again. Twice this many
     * fit well into what a gateway keeps for a slow client. At least 2.
     */
    default int window() {
        return 500;
    }
}
