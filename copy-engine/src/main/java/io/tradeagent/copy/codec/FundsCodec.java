package io.tradeagent.copy.codec;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.account.Quote;
import io.tradeagent.copy.engine.ToldFunds;
import io.tradeagent.copy.store.StoredFunds;
import io.tradeagent.copy.store.StoredQuote;
import io.tradeagent.kernel.Price;
import io.tradeagent.streams.StoredRecord;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Funds and quotes of an account, as the store keeps them. */
public final class FundsCodec {

    private final StoredRecord<StoredFunds> format = StoredRecord.of(StoredFunds.class);

    /** The bytes to store. */
    public byte[] write(AccountFunds funds, Map<String, Quote> quotes) {
        return format.write(new StoredFunds(
                DecimalForm.stored(funds.balance()),
                DecimalForm.stored(funds.equity()),
                funds.source(),
                funds.at(),
                quotes.values().stream()
                        .sorted(Comparator.comparing(Quote::symbol))
                        .map(FundsCodec::stored)
                        .toList()));
    }

    /** What was written. */
    public ToldFunds read(byte[] bytes) {
        StoredFunds stored = format.read(bytes);
        return new ToldFunds(
                new AccountFunds(
                        DecimalForm.value(stored.getBalance()),
                        DecimalForm.value(stored.getEquity()),
                        stored.getSource(),
                        stored.getAt()),
                stored.getQuotes().stream()
                        .map(FundsCodec::quote)
                        .collect(Collectors.toMap(Quote::symbol, Function.identity())));
    }

    private static StoredQuote stored(Quote quote) {
        return new StoredQuote(
                quote.symbol(),
                DecimalForm.stored(quote.bid()),
                DecimalForm.stored(quote.ask()),
                DecimalForm.stored(quote.tickValue()),
                quote.at());
    }

    private static Quote quote(StoredQuote stored) {
        return new Quote(
                stored.getSymbol(),
                new Price(stored.getBid()),
                new Price(stored.getAsk()),
                DecimalForm.value(stored.getTickValue()),
                stored.getAt());
    }
}
