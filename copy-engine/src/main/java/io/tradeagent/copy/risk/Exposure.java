package io.tradeagent.copy.risk;

import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.kernel.Lots;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a follower holds.
 *
 * @param open copied positions
 * @param inFlight openings that were ordered and whose end is not known: each holds its room until it is. Of an order that
 *     was filled in part, the rest stands here
 */
public record Exposure(List<Holding> open, List<Holding> inFlight) {

    /** Nothing. */
    public static final Exposure NONE = new Exposure(List.of(), List.of());

    public Exposure {
        open = List.copyOf(open);
        inFlight = List.copyOf(inFlight);
    }

    Stream<Holding> all() {
        return Stream.concat(open.stream(), inFlight.stream());
    }

    int count() {
        return open.size() + inFlight.size();
    }

    Lots lots(Predicate<SymbolSpec> counted) {
        BigDecimal sum = all().filter(holding -> counted.test(holding.symbol()))
                .map(holding -> holding.lots().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Lots(sum);
    }
}
