package io.tradeagent.local.broker;

import java.util.List;
import java.util.stream.Stream;

/** The broker's answer to a request. */
public sealed interface TradeResult {

    /**
     * It was carried out.
     *
     * @param deals at least one; several where several positions were closed, or the broker filled in parts
     */
    record Done(List<Deal> deals) implements TradeResult {
        /** Copies the list. */
        public Done {
            deals = List.copyOf(deals);
        }

        Done and(Done later) {
            return new Done(Stream.concat(deals.stream(), later.deals.stream()).toList());
        }
    }

    /** The stops of this position were changed. */
    record Changed(Position position) implements TradeResult {}

    /** This pending order was placed, changed or taken back. */
    record Ordered(PendingOrder order) implements TradeResult {}

    /** It was refused and changed nothing. */
    record Refused(RefusalReason reason) implements TradeResult {}
}
