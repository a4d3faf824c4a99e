package io.tradeagent.copy.codec;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.account.AccountMode;
import io.tradeagent.copy.account.AccountTerms;
import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.account.Quote;
import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.kernel.Price;
import io.tradeagent.schema.copy.AccountFigures;
import io.tradeagent.schema.copy.SeenQuote;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was known of an account. Symbols and quotes stand in the order of their names, so that equal views are equal bytes. */
final class FiguresCodec {

    private FiguresCodec() {}

    static AccountFigures record(AccountView view) {
        return new AccountFigures(
                record(view.terms()),
                record(view.funds()),
                view.symbols().values().stream()
                        .sorted(Comparator.comparing(SymbolSpec::name))
                        .map(SymbolCodec::record)
                        .toList(),
                view.quotes().values().stream()
                        .sorted(Comparator.comparing(Quote::symbol))
                        .map(FiguresCodec::record)
                        .toList());
    }

    static AccountView view(AccountFigures record) {
        return new AccountView(
                terms(record.getTerms()),
                funds(record.getFunds()),
                record.getSymbols().stream()
                        .map(SymbolCodec::symbol)
                        .collect(Collectors.toMap(SymbolSpec::name, Function.identity())),
                record.getQuotes().stream()
                        .map(FiguresCodec::quote)
                        .collect(Collectors.toMap(Quote::symbol, Function.identity())));
    }

    private static io.tradeagent.schema.copy.@Nullable AccountTerms record(@Nullable AccountTerms terms) {
        return terms == null
                ? null
                : new io.tradeagent.schema.copy.AccountTerms(
                        terms.currency(),
                        terms.leverage(),
                        Words.word(io.tradeagent.schema.ea.AccountMode.class, terms.mode()));
    }

    private static @Nullable AccountTerms terms(io.tradeagent.schema.copy.@Nullable AccountTerms record) {
        return record == null
                ? null
                : new AccountTerms(
                        record.getCurrency(),
                        record.getLeverage(),
                        Words.constant(AccountMode.class, record.getAccountMode()));
    }

    private static io.tradeagent.schema.copy.@Nullable AccountFunds record(@Nullable AccountFunds funds) {
        return funds == null
                ? null
                : new io.tradeagent.schema.copy.AccountFunds(
                        DecimalForm.stored(funds.balance()),
                        DecimalForm.stored(funds.equity()),
                        funds.source(),
                        funds.at());
    }

    private static @Nullable AccountFunds funds(io.tradeagent.schema.copy.@Nullable AccountFunds record) {
        return record == null
                ? null
                : new AccountFunds(
                        DecimalForm.value(record.getBalance()),
                        DecimalForm.value(record.getEquity()),
                        record.getSource(),
                        record.getReceivedAt());
    }

    private static SeenQuote record(Quote quote) {
        return new SeenQuote(
                quote.symbol(),
                DecimalForm.stored(quote.bid()),
                DecimalForm.stored(quote.ask()),
                DecimalForm.stored(quote.tickValue()),
                quote.at());
    }

    private static Quote quote(SeenQuote record) {
        return new Quote(
                record.getSymbol(),
                new Price(record.getBid()),
                new Price(record.getAsk()),
                DecimalForm.value(record.getTickValue()),
                record.getReceivedAt());
    }
}
