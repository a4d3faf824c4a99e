package io.tradeagent.copy.follower;

import io.tradeagent.copy.execution.Refusal;
import io.tradeagent.copy.order.OrderState;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import org.jspecify.annotations.Nullable;

/**
 * An order that closes a leg or a part of it.
 *
 * @param id of the order
 * @param leg the order that opened it
 * @param state how far it has come
 * @param ordered lots
 * @param done lots, by the broker's deals
 * @param origin null: it follows no deal of the leader
 * @param attempt which of the leg's closings it is
 */
public record Closing(
        CommandId id,
        CommandId leg,
        OrderState state,
        Lots ordered,
        Lots done,
        @Nullable Origin origin,
        Attempt attempt) {

    static Closing ordered(CommandId id, CommandId leg, Lots lots, @Nullable Origin origin, Attempt attempt) {
        return new Closing(id, leg, OrderState.SUBMITTED, lots, Lots.ZERO, origin, attempt);
    }

    /** Whether it came to its end and left something to close. */
    boolean failed() {
        return !state.isOpen() && state != OrderState.FILLED;
    }

    /** What may still be closed by it. */
    Lots underway() {
        return state.isOpen() ? left() : Lots.ZERO;
    }

    /** What it has not closed. */
    Lots left() {
        return ordered.minus(done.min(ordered));
    }

    Closing with(OrderState next) {
        return new Closing(id, leg, next, ordered, done, origin, attempt);
    }

    Closing refused(@Nullable Refusal said) {
        return new Closing(id, leg, state, ordered, done, origin, attempt.refused(said));
    }

    Closing plusDone(Lots lots) {
        return new Closing(id, leg, state, ordered, done.plus(lots), origin, attempt);
    }
}
