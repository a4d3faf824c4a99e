package io.tradeagent.copy.group;

import io.tradeagent.kernel.Account;
import java.util.Set;

/**
 * An account that leads in a group.
 *
 * @param account which one
 * @param magics only trades with these; empty: all
 * @param symbols only trades of these
 */
public record Leader(Account account, Set<Long> magics, SymbolFilter symbols) {

    public Leader {
        magics = Set.copyOf(magics);
    }

    /** Whether the group copies a trade. */
    public boolean leads(String symbol, long magic) {
        return (magics.isEmpty() || magics.contains(magic)) && symbols.takes(symbol);
    }
}
