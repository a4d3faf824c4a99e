package io.tradeagent.copy.group.document;

import io.tradeagent.copy.group.document.Element.Kind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One of some words.
 *
 * @param words each with its meaning
 * @param <V> of the meaning
 */
public record WordReader<V>(Map<String, V> words) implements Reader<V> {

    /** The constants of an enum, in lower case. */
    public static <E extends Enum<E>> WordReader<E> of(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(each -> words.put(word(each), each));
        return new WordReader<>(words);
    }

    /** The word for a constant. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<V> read(Part part) {
        return part.scalar(Kind.TEXT)
                .flatMap(text -> Optional.ofNullable(words.get(text)))
                .or(() -> part.refuse(
                        "must be " + (words.size() == 1 ? "" : "one of ") + String.join(", ", words.keySet())));
    }
}
