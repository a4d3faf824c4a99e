package io.tradeagent.copy.group.document;

import java.util.Optional;

/**
 * Reads a value out of a document.
 *
 * @param <V> of the value
 */
@FunctionalInterface
public interface Reader<V> {

    /** The value; empty where it is wrong, which was noted then. */
    Optional<V> read(Part part);
}
