package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An account at a broker: takes requests, holds positions, and tells what happened.
 *
 * <p>Belongs to the broker: two terminals that are logged in to it see the same positions, and the broker closes positions
 * when the market moves, so it may be called from several threads. What it does at once, a terminal may experience late;
 * see {@link #whims()}.
 */
public final class SimulatedAccount {

    private final SimulatedBroker broker;
    private final AccountTerms terms;
    private final Whims whims;
    private final Journal journal = new Journal();
    private final PositionBook book;
    private final Valuation valuation;
    private final Bookkeeper books;
    private final Standing standing;
    private final Admission admission;
    private final Dealing dealing;
    private TradingRight right = TradingRight.FULL;

    /** Opens an account with its first deposit at a broker that does as it is asked. */
    public SimulatedAccount(SimulatedBroker broker, AccountTerms terms) {
        this(broker, terms, BrokerTemper.GENTLE);
    }

    /** Opens an account with its first deposit. */
    public SimulatedAccount(SimulatedBroker broker, AccountTerms terms, BrokerTemper temper) {
        this.broker = broker;
        this.terms = terms;
        this.whims = new Whims(temper, terms.login());
        this.book = terms.booking().mode() == AccountMode.NETTING
                ? new NettingBook()
                : new HedgingBook(terms.booking().tickets());
        this.valuation = new Valuation(terms, new Rates(broker));
        this.books = new Bookkeeper(terms, book, valuation, journal);
        this.admission = new Admission(book, valuation, whims);
        this.dealing = new Dealing(books, journal, whims);
        this.standing = new Standing(broker, book, books, valuation);
        ForcedCloses forced = new ForcedCloses(terms.stopOutPercent(), book, standing, dealing);
        for (SimulatedMarket market : broker.markets()) {
            market.listen(quote -> watch(forced, market, quote.at()));
        }
    }

    /** Where it is held. */
    public SimulatedBroker broker() {
        return broker;
    }

    /** How it was opened. */
    public AccountTerms terms() {
        return terms;
    }

    /** How the broker treats it. */
    public Whims whims() {
        return whims;
    }

    /** What the account may do at present. */
    public synchronized TradingRight right() {
        return right;
    }

    /** The broker gives or takes the right to trade. */
    public synchronized void grant(TradingRight next) {
        right = next;
    }

    /** What can be traded, as far as its worth can be told in the account's currency. */
    public List<SimulatedMarket> markets() {
        return broker.markets().stream()
                .filter(market -> valuation.covers(market.contract()))
                .toList();
    }

    /** What is open, oldest first. */
    public synchronized List<Position> positions() {
        return book.positions();
    }

    /** The account at the present prices. */
    public synchronized AccountFigures figures() {
        return standing.figures();
    }

    /** What closing the position now would bring, in the account's currency. */
    public BigDecimal floatingProfit(Position position) {
        return standing.floatingProfit(position);
    }

    /** Value of one tick of one lot now, in the account's currency. */
    public BigDecimal tickValue(SymbolContract contract) {
        return valuation.tickValue(contract);
    }

    /**
     * What happened, oldest first.
     *
     * @param known how many reports the caller has already
     */
    public synchronized List<BrokerReport> reportsAfter(int known) {
        return journal.after(known);
    }

    /** Is called, in any thread, whenever there is a new report. Must return at once. */
    public void listen(Runnable listener) {
        journal.listen(listener);
    }

    /** Opens a position at the market's price; on a netting account it adds to, reduces or turns round the symbol's. */
    public synchronized TradeResult open(OpenRequest request, Instant at) {
        Optional<SimulatedMarket> offered = offered(request.symbol());
        if (offered.isEmpty()) {
            return new TradeResult.Refused(RefusalReason.UNKNOWN_SYMBOL);
        }
        if (right != TradingRight.FULL) {
            return new TradeResult.Refused(RefusalReason.TRADE_DISABLED);
        }
        SimulatedMarket market = offered.get();
        BigDecimal price = dealing.price(market, request.side());
        return admission
                .toOpen(request, market, price, figures().marginFree())
                .<TradeResult>map(TradeResult.Refused::new)
                .orElseGet(() -> new TradeResult.Done(dealing.enter(request, market.contract(), price, at)));
    }

    /** Closes positions or a part of one at the market's price. */
    public synchronized TradeResult close(CloseRequest request, Instant at) {
        CloseTargets targets = CloseTargets.of(request, book.positions());
        if (targets.positions().isEmpty()) {
            return new TradeResult.Refused(RefusalReason.NOTHING_TO_CLOSE);
        }
        if (right == TradingRight.NONE) {
            return new TradeResult.Refused(RefusalReason.TRADE_DISABLED);
        }
        SimulatedMarket market = broker.market(request.symbol()).orElseThrow();
        return admission
                .toClose(targets, market)
                .<TradeResult>map(TradeResult.Refused::new)
                .orElseGet(() -> new TradeResult.Done(dealing.leave(request, targets, market, at)));
    }

    /**
     * Turns a position round: one deal on a netting account; a close and an open on a hedging one, of which the second may be
     * refused when the first is done: then only the first is told.
     */
    public synchronized TradeResult reverse(ReverseRequest request, Instant at) {
        Optional<Position> target = book.find(request.positionId());
        if (target.isEmpty()) {
            return new TradeResult.Refused(RefusalReason.NOTHING_TO_CLOSE);
        }
        Position position = target.get();
        if (terms.booking().mode() == AccountMode.NETTING) {
            return open(request.opening(position, position.volume().add(position.volume())), at);
        }
        TradeResult closed = close(request.closing(position), at);
        return closed instanceof TradeResult.Done done
                        && open(request.opening(position, position.volume()), at) instanceof TradeResult.Done opened
                ? done.and(opened)
                : closed;
    }

    /** Changes the stops of a position. */
    public synchronized TradeResult stop(StopsRequest request, Instant at) {
        Optional<Position> target = book.find(request.positionId());
        if (target.isEmpty()) {
            return new TradeResult.Refused(RefusalReason.NOTHING_TO_CLOSE);
        }
        if (right == TradingRight.NONE) {
            return new TradeResult.Refused(RefusalReason.TRADE_DISABLED);
        }
        Position position = target.get();
        SimulatedMarket market = standing.marketOf(position);
        return admission
                .toStop(position, request.stops(), market)
                .<TradeResult>map(TradeResult.Refused::new)
                .orElseGet(() -> new TradeResult.Changed(books.stop(position, request, at)));
    }

    private Optional<SimulatedMarket> offered(String symbol) {
        return broker.market(symbol).filter(market -> valuation.covers(market.contract()));
    }

    private synchronized void watch(ForcedCloses forced, SimulatedMarket market, Instant at) {
        forced.moved(market, at);
    }
}
