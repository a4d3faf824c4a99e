package io.tradeagent.copy.valuation;

import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.account.Contract;
import io.tradeagent.copy.account.Quote;
import io.tradeagent.copy.account.SymbolSpec;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The exchange rates that the quotes of an account tell.
 *
 * <p>Only currency pairs tell any: symbols whose name holds the codes of base and profit currency next to each other, such
 * as {@code EURUSD.m}. An index that a broker happens to book under two currencies would tell nonsense.
 *
 * @param account whose quotes
 * @param freshness how old they may be
 */
public record Rates(AccountView account, Freshness freshness) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]");

    /**
     * What one unit of a currency is worth in another: from the middle of the price of a pair of the two, else, where one
     * of them is the account's own, from the tick value of a pair whose profit is in the other. Of several symbols the first
     * by name counts.
     */
    public Optional<Rate> rate(String from, String to) {
        if (from.equals(to)) {
            return Optional.of(Rate.SAME);
        }
        return price(from, to)
                .or(() -> price(to, from).map(Rates::inverse))
                .or(() -> owns(to) ? tickValue(from) : Optional.empty())
                .or(() -> owns(from) ? tickValue(to).map(Rates::inverse) : Optional.empty());
    }

    private boolean owns(String currency) {
        return account.terms() != null && account.terms().currency().equals(currency);
    }

    private Optional<Rate> price(String base, String profit) {
        return first(
                pair -> base.equals(pair.baseCurrency()) && profit.equals(pair.profitCurrency()),
                (pair, quote) -> middle(quote));
    }

    /** A tick of one lot moves {@code size × tick size} of the profit currency; the broker says what that is in the account's. */
    private Optional<Rate> tickValue(String profit) {
        return first(pair -> profit.equals(pair.profitCurrency()), Rates::worth);
    }

    private Optional<Rate> first(Predicate<SymbolSpec> wanted, BiFunction<SymbolSpec, Quote, Optional<Ratio>> read) {
        return account.symbols().values().stream()
                .filter(wanted)
                .filter(Rates::isPair)
                .sorted(Comparator.comparing(SymbolSpec::name))
                .flatMap(
                        pair -> fresh(pair)
                                .flatMap(quote -> read.apply(pair, quote))
                                .map(ratio -> new Rate(ratio, pair.name()))
                                .stream())
                .findFirst();
    }

    private Optional<Quote> fresh(SymbolSpec pair) {
        return account.quote(pair.name()).filter(quote -> freshness.accepts(quote.at()));
    }

    private static boolean isPair(SymbolSpec symbol) {
        String base = symbol.baseCurrency();
        return base != null
                && !base.equals(symbol.profitCurrency())
                && letters(symbol.name()).contains(letters(base + symbol.profitCurrency()));
    }

    private static String letters(String name) {
        return SEPARATORS.matcher(name).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static Optional<Ratio> middle(Quote quote) {
        BigDecimal sum = quote.bid().value().add(quote.ask().value());
        boolean prices = quote.bid().value().signum() > 0 && quote.ask().value().signum() > 0;
        return prices ? Optional.of(new Ratio(sum, TWO)) : Optional.empty();
    }

    private static Optional<Ratio> worth(SymbolSpec pair, Quote quote) {
        Contract contract = pair.contract();
        return quote.tickValue().signum() > 0
                ? Optional.of(new Ratio(quote.tickValue(), contract.size().multiply(contract.tickSize())))
                : Optional.empty();
    }

    private static Rate inverse(Rate rate) {
        return new Rate(Ratio.ONE.over(rate.value()), rate.source());
    }
}
