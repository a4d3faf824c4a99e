package io.tradeagent.copy.risk;

import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.kernel.Lots;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a follower holds: copied positions that are open, and openings that were ordered and whose end is not known, each of
 * which holds its room until it is. Of an order that was filled in part, the rest is on its way.
 *
 * <p>It is kept as sums, so that asking the guards costs the same for two positions and for two thousand. Sums are exact:
 * adding a holding and taking it away again leaves what was before.
 *
 * @param bySymbol by the follower's name; a symbol of which nothing is held is not there
 */
public record Exposure(Map<String, HeldSymbol> bySymbol) {

    /** Nothing. */
    public static final Exposure NONE = new Exposure(Map.of());

    public Exposure {
        bySymbol = Map.copyOf(bySymbol);
    }

    /** The sum of positions and of openings on their way. */
    public static Exposure of(Collection<Holding> open, Collection<Holding> inFlight) {
        Map<String, HeldSymbol> sums = new HashMap<>();
        Stream.concat(open.stream(), inFlight.stream())
                .forEach(holding -> sums.merge(holding.symbol().name(), HeldSymbol.of(holding), HeldSymbol::plus));
        return new Exposure(sums);
    }

    /** With one holding more. */
    public Exposure plus(Holding holding) {
        Map<String, HeldSymbol> sums = new HashMap<>(bySymbol);
        sums.merge(holding.symbol().name(), HeldSymbol.of(holding), HeldSymbol::plus);
        return new Exposure(sums);
    }

    /**
     * Without a holding that was added. What remains after a partial close is added anew.
     *
     * @throws IllegalArgumentException where nothing like it was added
     */
    public Exposure minus(Holding holding) {
        HeldSymbol held = bySymbol.get(holding.symbol().name());
        if (held == null) {
            throw new IllegalArgumentException(
                    "nothing is held of " + holding.symbol().name());
        }
        Map<String, HeldSymbol> sums = new HashMap<>(bySymbol);
        HeldSymbol rest = held.minus(holding);
        if (rest.count() == 0) {
            sums.remove(holding.symbol().name());
        } else {
            sums.put(holding.symbol().name(), rest);
        }
        return new Exposure(sums);
    }

    int count() {
        return bySymbol.values().stream().mapToInt(HeldSymbol::count).sum();
    }

    Lots lots(Predicate<SymbolSpec> counted) {
        BigDecimal sum = bySymbol.values().stream()
                .filter(held -> counted.test(held.symbol()))
                .map(held -> held.lots().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Lots(sum);
    }
}
