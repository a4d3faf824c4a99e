package io.tradeagent.copy.codec;

import java.util.Locale;

/** Words of records and constants of enums that are spelt alike. */
final class Words {

    private Words() {}

    /**
     * The constant for a word.
     *
     * @throws IllegalArgumentException for a word of a later version: to guess would be to trade on a guess
     */
    static <E extends Enum<E>> E constant(Class<E> type, Enum<?> word) {
        try {
            return Enum.valueOf(type, word.name().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + " has no " + word + " in this version of the platform", unknown);
        }
    }

    /** The word for a constant. */
    static <E extends Enum<E>> E word(Class<E> type, Enum<?> constant) {
        return Enum.valueOf(type, constant.name().toLowerCase(Locale.ROOT));
    }
}
