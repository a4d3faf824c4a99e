package io.tradeagent.copy.valuation;

import java.util.function.Function;

/**
 * Something that is known, or why it is not.
 *
 * @param <T> what is known
 * @param <G> why not
 */
public sealed interface Reading<T, G> {

    /** It is known. */
    record Known<T, G>(T value) implements Reading<T, G> {}

    /** It is not. */
    record Missing<T, G>(G gap) implements Reading<T, G> {}

    /** What is known. */
    static <T, G> Reading<T, G> known(T value) {
        return new Known<>(value);
    }

    /** Why it is not. */
    static <T, G> Reading<T, G> missing(G gap) {
        return new Missing<>(gap);
    }

    /** Goes on with what is known. */
    default <U> Reading<U, G> then(Function<? super T, Reading<U, G>> next) {
        return switch (this) {
            case Known<T, G> known -> next.apply(known.value());
            case Missing<T, G> missing -> missing(missing.gap());
        };
    }

    /** Turns what is known into something else. */
    default <U> Reading<U, G> map(Function<? super T, ? extends U> change) {
        return then(value -> known(change.apply(value)));
    }

    /** Says in other words why it is not known. */
    default <H> Reading<T, H> orBecause(Function<? super G, ? extends H> words) {
        return switch (this) {
            case Known<T, G> known -> known(known.value());
            case Missing<T, G> missing -> missing(words.apply(missing.gap()));
        };
    }
}
