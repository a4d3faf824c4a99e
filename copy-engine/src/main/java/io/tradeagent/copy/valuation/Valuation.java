package io.tradeagent.copy.valuation;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.account.AccountTerms;
import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.account.Quote;
import io.tradeagent.copy.account.SymbolSpec;
import java.util.Optional;

/**
 * What of an account is known well enough to act upon.
 *
 * @param account what is known at all
 * @param freshness how old it may be
 */
public record Valuation(AccountView account, Freshness freshness) {

    /** Currency, leverage and mode. They do not age: the last InitRequest holds until the next. */
    public Reading<AccountTerms, Gap> terms() {
        AccountTerms terms = account.terms();
        return terms == null ? Reading.missing(Gap.TERMS_UNKNOWN) : Reading.known(terms);
    }

    /** Fresh funds. */
    public Reading<AccountFunds, Gap> funds() {
        AccountFunds funds = account.funds();
        if (funds == null) {
            return Reading.missing(Gap.FUNDS_UNKNOWN);
        }
        return freshness.accepts(funds.at()) ? Reading.known(funds) : Reading.missing(Gap.FUNDS_STALE);
    }

    /** A symbol's contract. */
    public Reading<SymbolSpec, Gap> symbol(String name) {
        return account.symbol(name)
                .map(Reading::<SymbolSpec, Gap>known)
                .orElseGet(() -> Reading.missing(Gap.SYMBOL_UNKNOWN));
    }

    /** A symbol's fresh prices. */
    public Reading<Quote, Gap> quote(String name) {
        Optional<Quote> quote = account.quote(name);
        if (quote.isEmpty()) {
            return Reading.missing(Gap.QUOTE_UNKNOWN);
        }
        return freshness.accepts(quote.get().at()) ? Reading.known(quote.get()) : Reading.missing(Gap.QUOTE_STALE);
    }

    /**
     * What a tick is worth: by a fresh quote; without one by the contract, where profit is in the account's own currency, for
     * then it never changes.
     */
    public Reading<TickValue, Gap> tickValue(SymbolSpec symbol) {
        Reading<TickValue, Gap> quoted = quote(symbol.name()).then(quote -> tick(symbol, quote));
        boolean constant = account.terms() != null
                && account.terms().currency().equals(symbol.profitCurrency())
                && symbol.contract().tickValue().signum() > 0;
        if (quoted instanceof Reading.Known || !constant) {
            return quoted;
        }
        return Reading.known(
                new TickValue(symbol.contract().tickValue(), symbol.contract().tickSize(), symbol.name()));
    }

    /** What a unit of a currency is worth in the account's own. */
    public Reading<Rate, Gap> rate(String currency) {
        return terms().then(terms -> new Rates(account, freshness)
                .rate(currency, terms.currency())
                .map(Reading::<Rate, Gap>known)
                .orElseGet(() -> Reading.missing(Gap.RATE_UNKNOWN)));
    }

    private static Reading<TickValue, Gap> tick(SymbolSpec symbol, Quote quote) {
        return quote.tickValue().signum() > 0
                ? Reading.known(
                        new TickValue(quote.tickValue(), symbol.contract().tickSize(), symbol.name()))
                : Reading.missing(Gap.TICK_VALUE_UNKNOWN);
    }
}
