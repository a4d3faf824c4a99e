package io.tradeagent.local.broker;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * A broker's trade server: what can be traded there.
 *
 * @param company the broker's name
 * @param server the name of the trade server
 * @param markets one a symbol; also those that only tell an exchange rate
 * @param zone of the server's clock
 */
public record SimulatedBroker(String company, String server, List<SimulatedMarket> markets, ZoneOffset zone) {

    /** Copies the list. */
    public SimulatedBroker {
        markets = List.copyOf(markets);
    }

    /** A broker whose server's clock shows UTC. */
    public SimulatedBroker(String company, String server, List<SimulatedMarket> markets) {
        this(company, server, markets, ZoneOffset.UTC);
    }

    /** The market of a symbol, by the broker's own name of it. */
    public Optional<SimulatedMarket> market(String symbol) {
        return markets.stream()
                .filter(market -> market.contract().name().equals(symbol))
                .findFirst();
    }

    /** Lets every market take one step. */
    public void step(Instant at) {
        markets.forEach(market -> market.step(at));
    }
}
