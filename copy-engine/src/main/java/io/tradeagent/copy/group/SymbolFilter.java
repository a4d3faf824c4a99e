package io.tradeagent.copy.group;

import java.util.List;

/**
 * Which symbols are copied, by the leader's names. {@code *} stands for any characters.
 *
 * @param include at least one must match; empty: all do
 * @param exclude none may match
 */
public record SymbolFilter(List<String> include, List<String> exclude) {

    /** All symbols. */
    public static final SymbolFilter ALL = new SymbolFilter(List.of(), List.of());

    public SymbolFilter {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** Whether a symbol is copied. */
    public boolean takes(String symbol) {
        return (include.isEmpty() || include.stream().anyMatch(pattern -> matches(pattern, symbol)))
                && exclude.stream().noneMatch(pattern -> matches(pattern, symbol));
    }

    /** Without backtracking into earlier stars: a pattern of many stars costs no more than one of few. */
    private static boolean matches(String pattern, String symbol) {
        String[] parts = pattern.split("\\*", -1);
        if (parts.length == 1) {
            return pattern.equals(symbol);
        }
        if (!symbol.startsWith(parts[0])) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = symbol.indexOf(parts[i], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        String last = parts[parts.length - 1];
        return symbol.length() - at >= last.length() && symbol.endsWith(last);
    }
}
