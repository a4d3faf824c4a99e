package io.tradeagent.copy.symbol;

/** The follower's name of a leader's symbol, or why there is none. */
public sealed interface SymbolMapping {

    /**
     * There is one.
     *
     * @param symbol that the follower's account has
     * @param by which rule
     */
    record Mapped(String symbol, Rule by) implements SymbolMapping {}

    /** There is none. */
    record Unmapped(Because because) implements SymbolMapping {}

    /** The rules, in the order in which they are tried. */
    enum Rule {
        MAP("map"),
        PREFIX_SUFFIX("prefix_suffix"),
        SAME_NAME("same_name"),
        VARIANT("variant");

        private final String code;

        Rule(String code) {
            this.code = code;
        }

        /** Stable name. */
        public String code() {
            return code;
        }
    }

    /** Why a symbol has no name at the follower's. */
    enum Because {
        /** The follower's terminal has not said which symbols it has. */
        FOLLOWER_SYMBOLS_UNKNOWN("follower_symbols_unknown"),
        /** The map names a symbol that the follower's account does not have. */
        MAPPED_SYMBOL_UNKNOWN("mapped_symbol_unknown"),
        /** More than one symbol of the follower could be meant. */
        SYMBOL_AMBIGUOUS("symbol_ambiguous"),
        /** None could be. */
        SYMBOL_UNMAPPED("symbol_unmapped");

        private final String code;

        Because(String code) {
            this.code = code;
        }

        /** Stable name. */
        public String code() {
            return code;
        }
    }
}
