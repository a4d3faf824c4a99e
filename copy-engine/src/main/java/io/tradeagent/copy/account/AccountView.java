package io.tradeagent.copy.account;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an account at one moment.
 *
 * @param terms null before the account's first InitRequest
 * @param funds null before its first heartbeat or snapshot
 * @param symbols by the broker's name
 * @param quotes by the broker's name
 */
public record AccountView(
        @Nullable AccountTerms terms,
        @Nullable AccountFunds funds,
        Map<String, SymbolSpec> symbols,
        Map<String, Quote> quotes) {

    /** Before anything was said. */
    public static final AccountView UNKNOWN = new AccountView(null, null, Map.of(), Map.of());

    public AccountView {
        symbols = Map.copyOf(symbols);
        quotes = Map.copyOf(quotes);
    }

    /** The same, of one symbol alone. */
    public AccountView only(String name) {
        return new AccountView(
                terms,
                funds,
                symbol(name).map(spec -> Map.of(name, spec)).orElse(Map.of()),
                quote(name).map(quote -> Map.of(name, quote)).orElse(Map.of()));
    }

    /** The same, as if it had been told so much later. */
    public AccountView later(Duration by) {
        if (by.isZero()) {
            return this;
        }
        return new AccountView(
                terms,
                funds == null ? null : funds.later(by),
                symbols,
                quotes.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, quote -> quote.getValue().later(by))));
    }

    /** A symbol's contract, where the account has the symbol. */
    public Optional<SymbolSpec> symbol(String name) {
        return Optional.ofNullable(symbols.get(name));
    }

    /** A symbol's last prices. */
    public Optional<Quote> quote(String name) {
        return Optional.ofNullable(quotes.get(name));
    }
}
