package io.tradeagent.copy.group;

import java.util.Map;

/**
 * What a follower's broker calls the leader's symbols.
 *
 * @param map leader's name to follower's, before any other rule
 * @param prefix put before names that are not in the map
 * @param suffix put behind them
 */
public record SymbolRules(Map<String, String> map, String prefix, String suffix) {

    /** The names are the same. */
    public static final SymbolRules SAME = new SymbolRules(Map.of(), "", "");

    public SymbolRules {
        map = Map.copyOf(map);
    }
}
