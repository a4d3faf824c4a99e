package io.tradeagent.copy.symbol;

import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.copy.group.SymbolRules;
import io.tradeagent.copy.symbol.SymbolMapping.Because;
import io.tradeagent.copy.symbol.SymbolMapping.Mapped;
import io.tradeagent.copy.symbol.SymbolMapping.Rule;
import io.tradeagent.copy.symbol.SymbolMapping.Unmapped;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Finds the follower's name of a leader's symbol. */
public final class SymbolMapper {

    private SymbolMapper() {}

    /**
     * The follower's name of a leader's symbol. In this order: what the map says, and nothing else where it says something;
     * the name between the follower's prefix and suffix; the same name; the only {@link Variant} that the follower has, of
     * the same currencies and the same contract size. Only symbols that the follower's account has are found.
     *
     * @param symbol by the name of the leader's broker
     * @param rules the follower's
     * @param leader for the contract of its symbol; without it no variant is found
     * @param follower for the symbols that it has
     */
    public static SymbolMapping map(String symbol, SymbolRules rules, AccountView leader, AccountView follower) {
        Set<String> known = follower.symbols().keySet();
        if (known.isEmpty()) {
            return new Unmapped(Because.FOLLOWER_SYMBOLS_UNKNOWN);
        }
        String mapped = rules.map().get(symbol);
        if (mapped != null) {
            return known.contains(mapped) ? new Mapped(mapped, Rule.MAP) : new Unmapped(Because.MAPPED_SYMBOL_UNKNOWN);
        }
        String decorated = rules.prefix() + symbol + rules.suffix();
        if (known.contains(decorated)) {
            return new Mapped(decorated, decorated.equals(symbol) ? Rule.SAME_NAME : Rule.PREFIX_SUFFIX);
        }
        return known.contains(symbol)
                ? new Mapped(symbol, Rule.SAME_NAME)
                : leader.symbol(symbol)
                        .map(spec -> variant(spec, follower))
                        .orElseGet(() -> new Unmapped(Because.SYMBOL_UNMAPPED));
    }

    private static SymbolMapping variant(SymbolSpec leaders, AccountView follower) {
        List<String> variants = follower.symbols().values().stream()
                .filter(own -> Variant.areVariants(leaders.name(), own.name()) && isSameContract(leaders, own))
                .map(SymbolSpec::name)
                .toList();
        return switch (variants.size()) {
            case 0 -> new Unmapped(Because.SYMBOL_UNMAPPED);
            case 1 -> new Mapped(variants.getFirst(), Rule.VARIANT);
            default -> new Unmapped(Because.SYMBOL_AMBIGUOUS);
        };
    }

    /** A name that looks alike may be another instrument; what can be checked is checked. */
    private static boolean isSameContract(SymbolSpec one, SymbolSpec other) {
        boolean sameBase = one.baseCurrency() == null
                || other.baseCurrency() == null
                || Objects.equals(one.baseCurrency(), other.baseCurrency());
        return sameBase
                && one.profitCurrency().equals(other.profitCurrency())
                && one.contract().size().compareTo(other.contract().size()) == 0;
    }
}
