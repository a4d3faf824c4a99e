package io.tradeagent.copy.codec;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.account.AccountMode;
import io.tradeagent.copy.account.AccountTerms;
import io.tradeagent.copy.account.Quote;
import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.copy.engine.EngineInput;
import io.tradeagent.copy.engine.Introduction;
import io.tradeagent.kernel.Price;
import io.tradeagent.schema.ea.EventEnvelope;
import io.tradeagent.schema.ea.InitRequest;
import io.tradeagent.schema.ea.InitRequestEvent;
import io.tradeagent.schema.ea.StatusHeartbeat;
import io.tradeagent.schema.ea.StatusHeartbeatEvent;
import io.tradeagent.schema.ea.SymbolContract;
import io.tradeagent.schema.ea.SyncSnapshot;
import io.tradeagent.schema.ea.SyncSnapshotEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What terminals say of their accounts. */
final class AccountCodec {

    private AccountCodec() {}

    static EngineInput introduced(InitRequestEvent event) {
        InitRequest payload = event.getPayload();
        return new EngineInput.Introduced(
                Envelopes.account(event.getEnvelope()),
                new Introduction(
                        terms(payload),
                        payload.getSymbols().stream()
                                .flatMap(AccountCodec::sound)
                                .toList(),
                        part(payload)));
    }

    static EngineInput.FundsTold fundsTold(StatusHeartbeatEvent event) {
        StatusHeartbeat payload = event.getPayload();
        return told(event.getEnvelope(), payload.getBalance(), payload.getEquity(), payload.getQuotes());
    }

    static EngineInput.FundsTold fundsTold(SyncSnapshotEvent event) {
        SyncSnapshot payload = event.getPayload();
        return told(event.getEnvelope(), payload.getBalance(), payload.getEquity(), payload.getQuotes());
    }

    private static EngineInput.FundsTold told(
            EventEnvelope envelope,
            BigDecimal balance,
            BigDecimal equity,
            @Nullable List<io.tradeagent.schema.ea.Quote> quotes) {
        Instant at = envelope.getReceivedAt();
        AccountFunds funds =
                new AccountFunds(DecimalForm.value(balance), DecimalForm.value(equity), envelope.getEventId(), at);
        return new EngineInput.FundsTold(
                Envelopes.account(envelope),
                funds,
                quotes == null
                        ? List.of()
                        : quotes.stream().map(quote -> quote(quote, at)).toList());
    }

    private static Quote quote(io.tradeagent.schema.ea.Quote quote, Instant receivedAt) {
        return new Quote(
                quote.getSymbol(),
                new Price(quote.getBid()),
                new Price(quote.getAsk()),
                DecimalForm.value(quote.getTickValue()),
                receivedAt);
    }

    /** Brokers that do not say their leverage report 0: nothing can be computed by it, as by a mode that is not known. */
    private static @Nullable AccountTerms terms(InitRequest payload) {
        AccountMode mode = switch (payload.getAccountMode()) {
            case hedging -> AccountMode.HEDGING;
            case netting -> AccountMode.NETTING;
            case unknown -> null;
        };
        return mode == null || payload.getLeverage() < 1
                ? null
                : new AccountTerms(payload.getCurrency(), payload.getLeverage(), mode);
    }

    private static Stream<SymbolSpec> sound(SymbolContract contract) {
        try {
            return Stream.of(SymbolCodec.symbol(contract));
        } catch (IllegalArgumentException noContract) {
            return Stream.empty();
        }
    }

    private static Introduction.@Nullable Part part(InitRequest payload) {
        String of = payload.getSnapshotId();
        Integer number = payload.getPart();
        Integer count = payload.getParts();
        if (number == null && count == null) {
            return null;
        }
        if (of == null || number == null || count == null || number < 1 || number > count) {
            throw new IllegalArgumentException("a part names its whole, its number and how many there are");
        }
        return new Introduction.Part(of, number, count);
    }
}
