package io.tradeagent.copy.risk;

import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.copy.group.RiskLimit.MaxLots;
import io.tradeagent.copy.group.RiskLimit.MaxLotsPerSymbol;
import io.tradeagent.copy.risk.Measure.Unit;
import io.tradeagent.copy.valuation.Reading;
import io.tradeagent.kernel.Lots;
import java.util.function.BiPredicate;

/**
 * Lots open and on their way.
 *
 * @param counted whether a holding's symbol counts beside the opening's
 */
record LotsGuard(LimitKind kind, Lots max, BiPredicate<SymbolSpec, SymbolSpec> counted) implements MeasuringGuard {

    static LotsGuard of(MaxLots limit) {
        return new LotsGuard(LimitKind.MAX_LOTS, limit.lots(), (held, opened) -> true);
    }

    static LotsGuard of(MaxLotsPerSymbol limit) {
        return new LotsGuard(
                LimitKind.MAX_LOTS_PER_SYMBOL,
                limit.lots(),
                (held, opened) -> held.name().equals(opened.name()));
    }

    @Override
    public Reading<Load, Finding> load(Bench bench) {
        SymbolSpec opened = bench.opening().symbol();
        Lots lots = bench.exposure()
                .lots(held -> counted.test(held, opened))
                .plus(bench.opening().lots());
        return Reading.known(Load.of(lots.value(), max.value(), Unit.LOTS));
    }
}
