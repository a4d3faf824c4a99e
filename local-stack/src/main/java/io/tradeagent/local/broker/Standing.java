package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How an account stands at the present prices. For the account's lock, but for {@link #floatingProfit}. */
final class Standing {

    private final SimulatedBroker broker;
    private final PositionBook book;
    private final Bookkeeper books;
    private final Valuation valuation;

    Standing(SimulatedBroker broker, PositionBook book, Bookkeeper books, Valuation valuation) {
        this.broker = broker;
        this.book = book;
        this.books = books;
        this.valuation = valuation;
    }

    AccountFigures figures() {
        List<Position> open = book.positions();
        BigDecimal floating = sum(open.stream().map(this::floatingProfit));
        BigDecimal margin = sum(open.stream().map(position -> position.holding().margin()));
        return new AccountFigures(books.balance(), books.balance().add(floating), margin, open.size());
    }

    BigDecimal floatingProfit(Position position) {
        SimulatedMarket market = marketOf(position);
        return valuation.profit(
                market.contract(), position.side(), position.volume(), position.openPrice(), exit(position, market));
    }

    /** The market of a symbol whose worth can be told in the account's currency. */
    Optional<SimulatedMarket> offered(String symbol) {
        return broker.market(symbol).filter(market -> valuation.covers(market.contract()));
    }

    SimulatedMarket marketOf(Position position) {
        return broker.market(position.symbol()).orElseThrow();
    }

    /** What the position closes at. */
    static BigDecimal exit(Position position, SimulatedMarket market) {
        return market.quote().fillOf(position.side().opposite());
    }

    private BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(valuation.zero(), BigDecimal::add);
    }
}
