package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * Exchange rates, read off a broker's own markets: through a pair, its inverse, or two of them.
 *
 * <p>{@link Side#SELL} takes bids, {@link Side#BUY} takes asks. Profit and tick values are converted at bids; what a bought
 * position binds is converted at asks.
 */
final class Rates {

    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL64;

    private final List<SimulatedMarket> markets;

    Rates(SimulatedBroker broker) {
        this.markets = broker.markets().stream()
                .filter(market -> market.contract().isExchange())
                .toList();
    }

    /** The worth of one unit in the other currency; empty where no two markets lead there. */
    Optional<BigDecimal> rate(String from, String to, Side side) {
        Optional<BigDecimal> direct = direct(from, to, side);
        return direct.isPresent() ? direct : through(from, to, side);
    }

    private Optional<BigDecimal> direct(String from, String to, Side side) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        return markets.stream()
                .filter(market -> leads(market, from, to) || leads(market, to, from))
                .findFirst()
                .map(market -> {
                    BigDecimal price = market.quote().fillOf(side);
                    return leads(market, from, to) ? price : BigDecimal.ONE.divide(price, EXACT_ENOUGH);
                });
    }

    private Optional<BigDecimal> through(String from, String to, Side side) {
        for (SimulatedMarket market : markets) {
            SymbolContract pair = market.contract();
            String other = pair.baseCurrency().equals(from) ? pair.profitCurrency() : pair.baseCurrency();
            if (leads(market, from, other) || leads(market, other, from)) {
                Optional<BigDecimal> rest = direct(other, to, side);
                if (rest.isPresent()) {
                    return direct(from, other, side).map(first -> first.multiply(rest.get(), EXACT_ENOUGH));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean leads(SimulatedMarket market, String base, String profit) {
        return market.contract().baseCurrency().equals(base)
                && market.contract().profitCurrency().equals(profit);
    }
}
