package io.tradeagent.copy.symbol;

import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.group.SymbolRules;

/** Finds the follower's name of a leader's symbol. */
public final class SymbolMapper {

    private SymbolMapper() {}

    /**
     * The follower's name of a leader's symbol.
     *
     * @param symbol by the name of the leader's broker
     * @param rules the follower's
     * @param leader for the contract of its symbol, which a variant must agree with
     * @param follower for the symbols that it has
     */
    public static SymbolMapping map(String symbol, SymbolRules rules, AccountView leader, AccountView follower) {
        throw new UnsupportedOperationException("follows");
    }
}
