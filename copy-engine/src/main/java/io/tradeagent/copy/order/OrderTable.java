package io.tradeagent.copy.order;

import static io.tradeagent.copy.order.OrderState.*;

/**
 * What a word does to an order. A word that comes late, or again, leaves the state as it is: deliveries, acknowledgements
 * and the broker's reports come in any order.
 *
 * <table>
 * <caption>The state after each word; a dot: unchanged</caption>
 * <tr><th></th><th>sent</th><th>acknowledged</th><th>carried out</th><th>part traded</th><th>all traded</th>
 *     <th>refused</th><th>taken back</th><th>ran out</th><th>given up</th><th>lost sight</th><th>absent</th></tr>
 * <tr><td>submitted</td><td>delivered</td><td>accepted</td><td>accepted</td><td>partially</td><td>filled</td>
 *     <td>rejected</td><td>canceled</td><td>expired</td><td>canceled</td><td>unknown</td><td>.</td></tr>
 * <tr><td>delivered</td><td>.</td><td>accepted</td><td>accepted</td><td>partially</td><td>filled</td>
 *     <td>rejected</td><td>canceled</td><td>expired</td><td>unknown</td><td>unknown</td><td>canceled</td></tr>
 * <tr><td>accepted</td><td>.</td><td>.</td><td>.</td><td>partially</td><td>filled</td>
 *     <td>rejected</td><td>canceled</td><td>expired</td><td>unknown</td><td>unknown</td><td>.</td></tr>
 * <tr><td>partially</td><td>.</td><td>.</td><td>.</td><td>.</td><td>filled</td>
 *     <td>canceled</td><td>canceled</td><td>expired</td><td>.</td><td>.</td><td>.</td></tr>
 * <tr><td>rejected, canceled, expired</td><td>.</td><td>.</td><td>.</td><td>partially</td><td>filled</td>
 *     <td>.</td><td>.</td><td>.</td><td>.</td><td>.</td><td>.</td></tr>
 * <tr><td>unknown</td><td>.</td><td>.</td><td>accepted</td><td>partially</td><td>filled</td>
 *     <td>rejected</td><td>canceled</td><td>expired</td><td>.</td><td>.</td><td>canceled</td></tr>
 * <tr><td>denied, filled</td><td colspan="11">nothing changes them</td></tr>
 * </table>
 */
public final class OrderTable {

    private OrderTable() {}

    /** The state after a word. */
    public static OrderState after(OrderState state, OrderWord word) {
        return switch (state) {
            case DENIED, FILLED -> state;
            case SUBMITTED -> fromSubmitted(word);
            case DELIVERED -> fromDelivered(word);
            case ACCEPTED -> fromAccepted(word);
            case PARTIALLY_FILLED -> fromPartiallyFilled(word);
            case REJECTED, CANCELED, EXPIRED -> fromEnded(state, word);
            case UNKNOWN -> fromUnknown(word);
        };
    }

    private static OrderState fromSubmitted(OrderWord word) {
        return switch (word) {
            case SENT -> DELIVERED;
            case ACKNOWLEDGED, CARRIED_OUT -> ACCEPTED;
            case PART_TRADED -> PARTIALLY_FILLED;
            case ALL_TRADED -> FILLED;
            case REFUSED -> REJECTED;
            // It was never sent, so it cannot have been carried out.
            case TAKEN_BACK, GIVEN_UP -> CANCELED;
            case RAN_OUT -> EXPIRED;
            case LOST_SIGHT -> UNKNOWN;
            // A snapshot says nothing of what was not sent yet.
            case ABSENT -> SUBMITTED;
        };
    }

    private static OrderState fromDelivered(OrderWord word) {
        return switch (word) {
            case SENT -> DELIVERED;
            case ACKNOWLEDGED, CARRIED_OUT -> ACCEPTED;
            case PART_TRADED -> PARTIALLY_FILLED;
            case ALL_TRADED -> FILLED;
            case REFUSED -> REJECTED;
            case TAKEN_BACK, ABSENT -> CANCELED;
            case RAN_OUT -> EXPIRED;
            // It was sent, so it may have been carried out.
            case GIVEN_UP, LOST_SIGHT -> UNKNOWN;
        };
    }

    private static OrderState fromAccepted(OrderWord word) {
        return switch (word) {
            // The terminal has it: a snapshot may have been taken before it did.
            case SENT, ACKNOWLEDGED, CARRIED_OUT, ABSENT -> ACCEPTED;
            case PART_TRADED -> PARTIALLY_FILLED;
            case ALL_TRADED -> FILLED;
            case REFUSED -> REJECTED;
            case TAKEN_BACK -> CANCELED;
            case RAN_OUT -> EXPIRED;
            case GIVEN_UP, LOST_SIGHT -> UNKNOWN;
        };
    }

    private static OrderState fromPartiallyFilled(OrderWord word) {
        return switch (word) {
            case SENT, ACKNOWLEDGED, CARRIED_OUT, PART_TRADED, GIVEN_UP, LOST_SIGHT, ABSENT -> PARTIALLY_FILLED;
            case ALL_TRADED -> FILLED;
            // What was traded stays; only the rest was refused.
            case REFUSED, TAKEN_BACK -> CANCELED;
            case RAN_OUT -> EXPIRED;
        };
    }

    private static OrderState fromEnded(OrderState state, OrderWord word) {
        return switch (word) {
            case PART_TRADED -> PARTIALLY_FILLED;
            case ALL_TRADED -> FILLED;
            case SENT, ACKNOWLEDGED, CARRIED_OUT, REFUSED, TAKEN_BACK, RAN_OUT, GIVEN_UP, LOST_SIGHT, ABSENT -> state;
        };
    }

    private static OrderState fromUnknown(OrderWord word) {
        return switch (word) {
            case SENT, ACKNOWLEDGED, GIVEN_UP, LOST_SIGHT -> UNKNOWN;
            case CARRIED_OUT -> ACCEPTED;
            case PART_TRADED -> PARTIALLY_FILLED;
            case ALL_TRADED -> FILLED;
            case REFUSED -> REJECTED;
            case TAKEN_BACK, ABSENT -> CANCELED;
            case RAN_OUT -> EXPIRED;
        };
    }
}
