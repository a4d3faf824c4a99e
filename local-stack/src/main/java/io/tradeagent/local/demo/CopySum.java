package io.tradeagent.local.demo;

import io.tradeagent.local.broker.Deal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What one account traded. For one thread. */
final class CopySum {

    /** A side of the account's trades.
     *
     * @param worth lots times price */
    record Traded(BigDecimal lots, BigDecimal worth) {

        static final Traded NOTHING = new Traded(BigDecimal.ZERO, BigDecimal.ZERO);

        Traded plus(BigDecimal moreLots, BigDecimal price) {
            return new Traded(lots.add(moreLots), worth.add(moreLots.multiply(price)));
        }

        /** Empty where nothing was traded. */
        Optional<BigDecimal> averagePrice() {
            return lots.signum() == 0 ? Optional.empty() : Optional.of(worth.divide(lots, MathContext.DECIMAL64));
        }
    }

    private final List<Duration> latencies = new ArrayList<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private Traded opened = Traded.NOTHING;
    private Traded closed = Traded.NOTHING;
    private Traded slipped = Traded.NOTHING;

    void trade(Deal.Entry entry, BigDecimal lots, BigDecimal price) {
        if (entry == Deal.Entry.IN) {
            opened = opened.plus(lots, price);
        } else {
            closed = closed.plus(lots, price);
        }
    }

    void add(Deal.Entry entry, CopyOutcome outcome) {
        switch (outcome) {
            case CopyOutcome.Copied copied -> {
                CopyNews.Fill fill = copied.fill();
                trade(entry, fill.volume(), fill.price());
                slipped = slipped.plus(fill.volume(), fill.slippagePoints());
                latencies.add(fill.latency());
            }
            case CopyOutcome.NotCopied not -> reasons.merge(not.code(), 1, Integer::sum);
            case CopyOutcome.Awaited awaited -> reasons.merge("no answer", 1, Integer::sum);
            case CopyOutcome.NothingHeld nothing -> {}
        }
    }

    Traded opened() {
        return opened;
    }

    Traded closed() {
        return closed;
    }

    /** Average of all lots, in points; empty where nothing was copied. */
    Optional<BigDecimal> slippagePoints() {
        return slipped.averagePrice();
    }

    /** Of all copies, fastest first. */
    List<Duration> latencies() {
        return latencies.stream().sorted().toList();
    }

    /** How often it did not copy, by the reason's code. */
    Map<String, Integer> reasons() {
        return Map.copyOf(reasons);
    }
}
