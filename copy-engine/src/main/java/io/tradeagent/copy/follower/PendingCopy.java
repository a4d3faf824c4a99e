package io.tradeagent.copy.follower;

import io.tradeagent.copy.execution.PendingTerms;
import io.tradeagent.copy.order.OrderState;
import io.tradeagent.kernel.CommandId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A follower's pending order that copies one of the leader's.
 *
 * @param leaderOrder the leader's broker's id
 * @param orderId the follower's broker's; null until it was told
 * @param given terms that it was given last
 * @param changes orders that gave it other terms
 * @param cancels orders that were to take it back
 */
public record PendingCopy(
        String leaderOrder, @Nullable String orderId, PendingTerms given, Requests changes, Requests cancels) {

    /**
     * Orders of one kind, of which the last counts.
     *
     * @param count how many there were; numbers them
     * @param last null: there was none
     */
    public record Requests(int count, @Nullable Request last) {

        static final Requests NONE = new Requests(0, null);

        /** Whether it is not known yet what becomes of the last one, or it was carried out. */
        boolean isUnderway() {
            return last != null && last.state.isOpen() && last.state != OrderState.UNKNOWN;
        }

        /** Whether the last one was not carried out. */
        boolean isRefused() {
            return last != null && !last.state.isOpen();
        }

        Requests plus(CommandId order) {
            return new Requests(count + 1, new Request(order, OrderState.SUBMITTED));
        }

        Requests with(OrderState state) {
            return new Requests(count, new Request(Objects.requireNonNull(last).id, state));
        }

        boolean isLast(CommandId order) {
            return last != null && last.id.equals(order);
        }
    }

    /**
     * An order about a pending order.
     *
     * @param id of the order
     * @param state how far it has come
     */
    public record Request(CommandId id, OrderState state) {}

    static PendingCopy placed(String leaderOrder, PendingTerms terms) {
        return new PendingCopy(leaderOrder, null, terms, Requests.NONE, Requests.NONE);
    }

    /** What may be heard of. */
    Stream<CommandId> requests() {
        return Stream.of(changes, cancels)
                .map(Requests::last)
                .filter(Objects::nonNull)
                .map(Request::id);
    }

    PendingCopy at(String order) {
        return new PendingCopy(leaderOrder, order, given, changes, cancels);
    }

    PendingCopy changed(PendingTerms terms, CommandId order) {
        return new PendingCopy(leaderOrder, orderId, terms, changes.plus(order), cancels);
    }

    PendingCopy canceled(CommandId order) {
        return new PendingCopy(leaderOrder, orderId, given, changes, cancels.plus(order));
    }

    PendingCopy withChanges(Requests after) {
        return new PendingCopy(leaderOrder, orderId, given, after, cancels);
    }

    PendingCopy withCancels(Requests after) {
        return new PendingCopy(leaderOrder, orderId, given, changes, after);
    }
}
