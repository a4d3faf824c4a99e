package io.tradeagent.copy.engine;

import io.tradeagent.copy.account.AccountTerms;
import io.tradeagent.copy.account.SymbolSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a terminal says of its account.
 *
 * @param terms of the account; null: its mode is not known to this version, and nothing is copied from or to it
 * @param symbols of its broker, or those of a part
 * @param part null: this is all of it
 */
public record Introduction(
        @Nullable AccountTerms terms,
        List<SymbolSpec> symbols,
        @Nullable Part part) {

    public Introduction {
        symbols = List.copyOf(symbols);
    }

    /**
     * Where a part belongs.
     *
     * @param of names the whole
     * @param number from 1
     * @param count how many there are
     */
    public record Part(String of, int number, int count) {}
}
