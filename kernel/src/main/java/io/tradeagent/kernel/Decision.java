package io.tradeagent.kernel;

import java.util.List;

/**
 * What a core answers to a command: the events that happened, in order, and the reply to whoever asked.
 *
 * <p>Only folding the events changes state. A refusal is a reply with no state-changing events.
 *
 * @param <R> the reply's type
 * @param <E> the event's type
 * @param reply to the asker
 * @param events in the order in which they happened; may be empty
 */
public record Decision<R, E>(R reply, List<E> events) {

    public Decision {
        events = List.copyOf(events);
    }

    /** A decision in which nothing happened. */
    public static <R, E> Decision<R, E> nothing(R reply) {
        return new Decision<>(reply, List.of());
    }

    /** A decision with the events given. */
    @SafeVarargs
    public static <R, E> Decision<R, E> of(R reply, E... events) {
        return new Decision<>(reply, List.of(events));
    }
}
