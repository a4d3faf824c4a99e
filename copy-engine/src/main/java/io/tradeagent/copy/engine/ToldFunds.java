package io.tradeagent.copy.engine;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.account.Quote;
import java.util.Map;

/**
 * What a terminal told last of its account's funds, and of each symbol's prices.
 *
 * @param funds of the last heartbeat or snapshot
 * @param quotes by the broker's name of the symbol
 */
public record ToldFunds(AccountFunds funds, Map<String, Quote> quotes) {

    public ToldFunds {
        quotes = Map.copyOf(quotes);
    }
}
