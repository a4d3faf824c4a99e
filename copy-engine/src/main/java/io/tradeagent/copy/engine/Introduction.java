package io.tradeagent.copy.engine;

import io.tradeagent.copy.account.AccountTerms;
import io.tradeagent.copy.account.SymbolSpec;
import java.util.ArrayList;
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

    /** Whether nothing is missing. */
    public boolean isComplete() {
        return part == null || part.number() >= part.count();
    }

    /**
     * With the parts before it. A part that does not follow on them begins anew; where that is not the first, the whole is
     * never complete, and what was known before stays.
     *
     * @param before the parts so far; null: there are none
     */
    public Introduction joined(@Nullable Introduction before) {
        if (part == null || part.number() == 1) {
            return this;
        }
        if (before == null || before.part == null || !part.follows(before.part)) {
            return new Introduction(terms, List.of(), new Part(part.of(), 0, part.count()));
        }
        List<SymbolSpec> all = new ArrayList<>(before.symbols);
        all.addAll(symbols);
        return new Introduction(terms, all, part);
    }

    /**
     * Where a part belongs.
     *
     * @param of names the whole
     * @param number from 1
     * @param count how many there are
     */
    public record Part(String of, int number, int count) {

        boolean follows(Part before) {
            return of.equals(before.of) && count == before.count && number == before.number + 1;
        }
    }
}
