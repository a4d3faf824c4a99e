package io.tradeagent.copy.reconciliation;

import org.jspecify.annotations.Nullable;

/**
 * One difference between the books and a snapshot.
 *
 * @param code which
 * @param believed by the books: lots, a price, a side, a symbol, an order's state or a position's id, as the code says; null:
 *     none
 * @param told by the snapshot, of the same kind; null: none
 * @param remedy what is done about it
 */
public record Difference(
        DifferenceCode code,
        @Nullable String believed,
        @Nullable String told,
        Remedy remedy) {}
