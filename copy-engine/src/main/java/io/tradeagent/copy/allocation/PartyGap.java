package io.tradeagent.copy.allocation;

import io.tradeagent.copy.valuation.Gap;

/** Of a gap in what is known, whose it is. */
final class PartyGap {

    private PartyGap() {}

    static NotSizedBecause leader(Gap gap) {
        return switch (gap) {
            case TERMS_UNKNOWN -> NotSizedBecause.LEADER_TERMS_UNKNOWN;
            case FUNDS_UNKNOWN -> NotSizedBecause.LEADER_FUNDS_UNKNOWN;
            case FUNDS_STALE -> NotSizedBecause.LEADER_FUNDS_STALE;
            case FUNDS_SPENT -> NotSizedBecause.LEADER_FUNDS_SPENT;
            case SYMBOL_UNKNOWN -> NotSizedBecause.LEADER_SYMBOL_UNKNOWN;
            case QUOTE_UNKNOWN -> NotSizedBecause.LEADER_QUOTE_UNKNOWN;
            case QUOTE_STALE -> NotSizedBecause.LEADER_QUOTE_STALE;
            case TICK_VALUE_UNKNOWN -> NotSizedBecause.LEADER_TICK_VALUE_UNKNOWN;
            case RATE_UNKNOWN -> NotSizedBecause.RATE_UNKNOWN;
        };
    }

    static NotSizedBecause follower(Gap gap) {
        return switch (gap) {
            case TERMS_UNKNOWN -> NotSizedBecause.FOLLOWER_TERMS_UNKNOWN;
            case FUNDS_UNKNOWN -> NotSizedBecause.FOLLOWER_FUNDS_UNKNOWN;
            case FUNDS_STALE -> NotSizedBecause.FOLLOWER_FUNDS_STALE;
            case FUNDS_SPENT -> NotSizedBecause.FOLLOWER_FUNDS_SPENT;
            case SYMBOL_UNKNOWN -> NotSizedBecause.FOLLOWER_SYMBOL_UNKNOWN;
            case QUOTE_UNKNOWN -> NotSizedBecause.FOLLOWER_QUOTE_UNKNOWN;
            case QUOTE_STALE -> NotSizedBecause.FOLLOWER_QUOTE_STALE;
            case TICK_VALUE_UNKNOWN -> NotSizedBecause.FOLLOWER_TICK_VALUE_UNKNOWN;
            case RATE_UNKNOWN -> NotSizedBecause.RATE_UNKNOWN;
        };
    }
}
