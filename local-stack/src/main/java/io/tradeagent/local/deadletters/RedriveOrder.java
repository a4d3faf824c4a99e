package io.tradeagent.local.deadletters;

/**
 * What an operator asks for.
 *
 * @param selection which dead letters
 * @param by the operator's name, for the audit log
 * @param objections what to do about those that had better stay
 * @param effect whether to write at all
 */
public record RedriveOrder(Selection selection, String by, Objections objections, Effect effect) {

    /** What to do about a dead letter that cannot be read, or is superseded. */
    public enum Objections {
        /** It stays. */
        RESPECTED,
        /** It is brought back all the same. */
        OVERRULED
    }

    /** What comes of it. */
    public enum Effect {
        /** Records are written. */
        WRITTEN,
        /** Nothing is; it is only said what would be. */
        DRY_RUN
    }

    /** Which dead letters are meant. */
    public sealed interface Selection {

        /** Whether this one is. */
        boolean takes(DeadLetter letter);

        /** All that are there when the run begins. */
        record All() implements Selection {

            @Override
            public boolean takes(DeadLetter letter) {
                return true;
            }
        }

        /**
         * A single one.
         *
         * @param partition of the dead letters' topic
         * @param offset in it
         */
        record One(int partition, long offset) implements Selection {

            @Override
            public boolean takes(DeadLetter letter) {
                return letter.record().partition() == partition
                        && letter.record().offset() == offset;
            }
        }
    }
}
