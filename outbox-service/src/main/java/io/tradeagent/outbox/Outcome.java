package io.tradeagent.outbox;

/** How an order ended. */
public enum Outcome {
    /** The terminal carried it out. */
    EXECUTED(Certainty.FINAL),
    /** The terminal or the broker refused it. */
    REJECTED(Certainty.FINAL),
    /** Its time ran out, here or in the terminal. */
    EXPIRED(Certainty.BEST_KNOWLEDGE),
    /** It was sent, and nobody can say. */
    UNKNOWN(Certainty.BEST_KNOWLEDGE),
    /** It cannot be sent, or the terminal never answered. */
    DEAD_LETTERED(Certainty.BEST_KNOWLEDGE),
    /** Taken back before a terminal could carry it out. */
    CANCELED(Certainty.BEST_KNOWLEDGE);

    private enum Certainty {
        FINAL,
        BEST_KNOWLEDGE
    }

    private final Certainty certainty;

    Outcome(Certainty certainty) {
        this.certainty = certainty;
    }

    /** Whether a terminal's later word replaces it. The terminal's own words are final, the outbox's conclusions are not. */
    public boolean yieldsToTheTerminal() {
        return certainty == Certainty.BEST_KNOWLEDGE;
    }
}
