package io.tradeagent.copy.engine;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.account.Quote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an account's terminals told of it so far.
 *
 * @param funds the last
 * @param quotes the last of each symbol, by its name
 */
public record ToldFunds(AccountFunds funds, Map<String, Quote> quotes) {

    public ToldFunds {
        quotes = Map.copyOf(quotes);
    }

    /** After more was told; what was received before what is known already changes nothing. */
    public static ToldFunds after(@Nullable ToldFunds before, AccountFunds funds, List<Quote> quotes) {
        if (before != null && funds.at().isBefore(before.funds.at())) {
            return before;
        }
        Map<String, Quote> all = new HashMap<>(before == null ? Map.of() : before.quotes);
        quotes.forEach(quote -> all.put(quote.symbol(), quote));
        return new ToldFunds(funds, all);
    }
}
