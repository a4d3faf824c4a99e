package io.tradeagent.copy.risk;

import io.tradeagent.copy.valuation.Ratio;
import io.tradeagent.copy.valuation.Reading;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** The value of what is held and would be opened: lots × contract size × price. */
final class Notional {

    private Notional() {}

    /** In the account's currency; a missing rate leaves it unknown. */
    static Reading<Ratio, Finding> of(Bench bench) {
        return bench.price().then(price -> {
            Opening opening = bench.opening();
            Exposure exposure = bench.exposure().plus(new Holding(opening.symbol(), opening.lots(), price));
            Map<String, BigDecimal> byCurrency = new TreeMap<>();
            exposure.bySymbol()
                    .values()
                    .forEach(held -> byCurrency.merge(held.symbol().profitCurrency(), held.value(), BigDecimal::add));
            return converted(byCurrency, bench);
        });
    }

    private static Reading<Ratio, Finding> converted(Map<String, BigDecimal> byCurrency, Bench bench) {
        Reading<Ratio, Finding> sum = Reading.known(Ratio.of(BigDecimal.ZERO));
        for (Map.Entry<String, BigDecimal> part : byCurrency.entrySet()) {
            sum = sum.then(former -> bench.account()
                    .rate(part.getKey())
                    .orBecause(Finding::of)
                    .map(rate -> former.plus(rate.value().times(part.getValue()))));
        }
        return sum;
    }
}
