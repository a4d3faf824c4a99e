package io.tradeagent.local.broker;

import java.util.List;

/** The broker's answer to a request. */
public sealed interface TradeResult {

    /**
     * It was carried out.
     *
     * @param deals at least one; several where several positions were closed
     */
    record Done(List<Deal> deals) implements TradeResult {
        /** Copies the list. */
        public Done {
            deals = List.copyOf(deals);
        }
    }

    /** It was refused and changed nothing. */
    record Refused(RefusalReason reason) implements TradeResult {}
}
