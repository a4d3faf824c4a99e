package io.tradeagent.copy.risk;

import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.copy.group.RiskLimit.MaxLotsPerCurrency;
import io.tradeagent.copy.risk.Measure.Unit;
import io.tradeagent.copy.valuation.Reading;
import io.tradeagent.kernel.Lots;
import java.util.Comparator;
import java.util.stream.Stream;

/** Lots of symbols that share a currency with the opening's; counted for each of its currencies, and the larger counts. */
record CurrencyGuard(MaxLotsPerCurrency limit) implements MeasuringGuard {

    @Override
    public LimitKind kind() {
        return LimitKind.MAX_LOTS_PER_CURRENCY;
    }

    @Override
    public Reading<Load, Finding> load(Bench bench) {
        Lots held = currencies(bench.opening().symbol())
                .map(currency ->
                        bench.exposure().lots(symbol -> currencies(symbol).anyMatch(currency::equals)))
                .max(Comparator.naturalOrder())
                .orElse(Lots.ZERO);
        Lots lots = held.plus(bench.opening().lots());
        return Reading.known(Load.of(lots.value(), limit.lots().value(), Unit.LOTS));
    }

    private static Stream<String> currencies(SymbolSpec symbol) {
        return Stream.concat(Stream.ofNullable(symbol.baseCurrency()), Stream.of(symbol.profitCurrency()));
    }
}
