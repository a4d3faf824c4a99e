package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

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
    private final Standing standing;
    private final Admission admission;
    private final PendingDesk pending;
    private final Clerk clerk;
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
        Bookkeeper books = new Bookkeeper(terms, book, valuation, journal);
        this.admission = new Admission(book, valuation, whims);
        Dealing dealing = new Dealing(books, journal, whims);
        this.pending = new PendingDesk(journal, dealing, whims);
        this.standing = new Standing(broker, book, books, valuation);
        this.clerk = new Clerk(terms.booking().mode(), book, standing, admission, dealing, pending);
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

    /** What waits for its price, oldest first. */
    public synchronized List<PendingOrder> orders() {
        return pending.orders();
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

    /** Does what is asked at the price of now, or refuses it. */
    public synchronized TradeResult trade(TradeRequest request, Instant at) {
        return right.allows(request) ? clerk.take(request, at) : new TradeResult.Refused(RefusalReason.TRADE_DISABLED);
    }

    /** A market that trades has moved: stops may be reached, the equity may not carry the margin, orders may be due. */
    private synchronized void watch(ForcedCloses forced, SimulatedMarket market, Instant at) {
        if (!market.state().isTrading()) {
            return;
        }
        forced.moved(market, at);
        pending.moved(
                market,
                at,
                order -> admission.toTrigger(order, market, figures().marginFree()));
    }
}
