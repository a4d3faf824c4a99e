package io.tradeagent.copy.group.definition;

import java.util.Optional;

/**
 * Which value holds where two levels say something. Every setting has one of these.
 *
 * @param <V> of the value
 */
public interface Precedence<V> {

    /**
     * The value that holds.
     *
     * @param upper what held so far
     * @param lower what the level below says
     * @return empty where the two exclude each other
     */
    Optional<V> join(Stated<V> upper, Stated<V> lower);

    /** What two values that exclude each other should do, such as {@code must be the same as}. */
    default String demand() {
        throw new IllegalStateException("values of this precedence never exclude each other");
    }

    /** What it is called in explanations and in the documentation. */
    String word();

    /** Whether a level below can only tighten; what it says more loosely has no effect. */
    default boolean onlyTightens() {
        return false;
    }
}
