package io.tradeagent.copy.codec;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

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
        return Enum.valueOf(type, code(constant));
    }

    /**
     * The constant of a stable code.
     *
     * @throws IllegalArgumentException for a code of a later version
     */
    static <E extends Enum<E>> E coded(Class<E> type, Function<E, String> codes, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> codes.apply(constant).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        type.getSimpleName() + " has no " + code + " in this version of the platform"));
    }

    /** The code of a constant that is spelt like it. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
