package io.tradeagent.copy;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.account.AccountMode;
import io.tradeagent.copy.account.AccountTerms;
import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.account.Contract;
import io.tradeagent.copy.account.Quote;
import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.copy.account.VolumeGrid;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account as its terminal says it is. Its market is always the same: EURUSD at 1.25, USDJPY at 125, XAUUSD at 2000, DE40
 * at 18000 EUR, so one US dollar is 0.80 EUR or 125 JPY, and one EUR is 156.25 JPY.
 */
public final class Terminal {

    /** When all was received, unless a test says otherwise: a Wednesday. */
    public static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    /** The grid of most brokers. */
    public static final VolumeGrid CENTS = grid("0.01", "0.01", "100");

    private static final Map<String, BigDecimal> PER_DOLLAR =
            Map.of("USD", BigDecimal.ONE, "EUR", new BigDecimal("0.80"), "JPY", new BigDecimal("125"));

    private final String currency;
    private final Map<String, SymbolSpec> symbols = new HashMap<>();
    private final Map<String, Quote> quotes = new HashMap<>();
    private AccountTerms terms;
    private @Nullable AccountFunds funds;

    private Terminal(String currency) {
        this.currency = currency;
        this.terms = new AccountTerms(currency, 100, AccountMode.HEDGING);
    }

    /** A hedging account of leverage 1:100 that trades the whole market and has told no funds. */
    public static Terminal in(String currency) {
        return new Terminal(currency)
                .trades(spec("EURUSD", 5, "100000", "EUR", "USD"))
                .quotes("EURUSD", "1.24990", "1.25010")
                .trades(spec("USDJPY", 3, "100000", "USD", "JPY"))
                .quotes("USDJPY", "124.990", "125.010")
                .trades(spec("XAUUSD", 2, "100", "XAU", "USD"))
                .quotes("XAUUSD", "1999.80", "2000.20")
                .trades(spec("DE40", 1, "1", null, "EUR"))
                .quotes("DE40", "17999.0", "18001.0");
    }

    public static VolumeGrid grid(String min, String step, String max) {
        return new VolumeGrid(Lots.of(min), Lots.of(step), Lots.of(max));
    }

    /** The middle of a symbol's price. */
    public static String price(String symbol) {
        return switch (symbol) {
            case "EURUSD" -> "1.25";
            case "USDJPY" -> "125";
            case "XAUUSD" -> "2000";
            case "DE40" -> "18000";
            default -> throw new IllegalArgumentException("not in this market: " + symbol);
        };
    }

    /** A symbol whose tick is its point, in lots of {@link #CENTS}. */
    public static SymbolSpec spec(String name, int digits, String size, @Nullable String base, String profit) {
        BigDecimal point = BigDecimal.ONE.movePointLeft(digits);
        return new SymbolSpec(
                name, digits, new Contract(new BigDecimal(size), point, BigDecimal.ZERO), CENTS, profit, base);
    }

    public Terminal mode(AccountMode mode) {
        terms = new AccountTerms(currency, terms.leverage(), mode);
        return this;
    }

    public Terminal leverage(int leverage) {
        terms = new AccountTerms(currency, leverage, terms.mode());
        return this;
    }

    /** Equity and balance alike. */
    public Terminal owns(String amount) {
        return owns(amount, amount, NOON);
    }

    public Terminal owns(String balance, String equity, Instant at) {
        funds = new AccountFunds(new BigDecimal(balance), new BigDecimal(equity), currency + "-funds", at);
        return this;
    }

    public Terminal trades(SymbolSpec symbol) {
        symbols.put(symbol.name(), symbol);
        return this;
    }

    /** The same symbol on another grid. */
    public Terminal trades(String name, VolumeGrid grid) {
        SymbolSpec was = symbols.get(name);
        return trades(
                new SymbolSpec(name, was.digits(), was.contract(), grid, was.profitCurrency(), was.baseCurrency()));
    }

    /** The same symbol with a tick value in its contract. */
    public Terminal tickValue(String name, String value) {
        SymbolSpec was = symbols.get(name);
        Contract contract = new Contract(was.contract().size(), was.contract().tickSize(), new BigDecimal(value));
        return trades(
                new SymbolSpec(name, was.digits(), contract, was.volumes(), was.profitCurrency(), was.baseCurrency()));
    }

    /** With the tick value that this market gives. */
    public Terminal quotes(String name, String bid, String ask) {
        return quotes(name, bid, ask, tickValue(symbols.get(name)), NOON);
    }

    public Terminal quotes(String name, String bid, String ask, BigDecimal tickValue, Instant at) {
        quotes.put(name, new Quote(name, Price.of(bid), Price.of(ask), tickValue, at));
        return this;
    }

    public Terminal without(String name) {
        symbols.remove(name);
        quotes.remove(name);
        return this;
    }

    public Terminal withoutQuote(String name) {
        quotes.remove(name);
        return this;
    }

    public SymbolSpec symbol(String name) {
        return symbols.get(name);
    }

    public AccountView view() {
        return new AccountView(terms, funds, symbols, quotes);
    }

    /** Zero in a currency that this market does not have. */
    private BigDecimal tickValue(SymbolSpec symbol) {
        BigDecimal inProfitCurrency =
                symbol.contract().size().multiply(symbol.contract().tickSize());
        return inProfitCurrency
                .multiply(PER_DOLLAR.getOrDefault(currency, BigDecimal.ZERO))
                .divide(PER_DOLLAR.get(symbol.profitCurrency()), MathContext.DECIMAL64);
    }
}
