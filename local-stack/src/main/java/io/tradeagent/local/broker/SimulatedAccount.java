package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A hedging account: every open adds a position, every close reduces one. Fills are immediate, at the market's price.
 *
 * <p>Belongs to the broker: two terminals that are logged in to it see the same positions, so it may be called from
 * several threads.
 */
public final class SimulatedAccount {

    private static final int CENTS = 2;

    private final SimulatedBroker broker;
    private final AccountTerms terms;
    private final Map<String, Position> positions = new LinkedHashMap<>();
    private BigDecimal balance;
    private long lastOrder = 1000;
    private long lastDeal = 5000;

    /** Opens an account with its first deposit. */
    public SimulatedAccount(SimulatedBroker broker, AccountTerms terms) {
        this.broker = broker;
        this.terms = terms;
        this.balance = terms.deposit();
    }

    /** Where it is held. */
    public SimulatedBroker broker() {
        return broker;
    }

    /** How it was opened. */
    public AccountTerms terms() {
        return terms;
    }

    /** What is open, oldest first. */
    public synchronized List<Position> positions() {
        return List.copyOf(positions.values());
    }

    /** The account at the present prices. */
    public synchronized AccountFigures figures() {
        BigDecimal floating = sum(positions.values().stream().map(this::floatingProfit));
        BigDecimal margin = sum(positions.values().stream()
                .map(position -> marginOf(contractOf(position), position.volume(), position.openPrice())));
        return new AccountFigures(balance, balance.add(floating), margin, positions.size());
    }

    /** What closing the position now would bring, in the account's currency. */
    public BigDecimal floatingProfit(Position position) {
        return profitOf(position, position.volume(), exitPrice(position));
    }

    /** Opens a position at the market's price. */
    public synchronized TradeResult open(OpenRequest request, Instant at) {
        SimulatedMarket market = broker.market(request.symbol()).orElse(null);
        if (market == null || !market.contract().profitCurrency().equals(terms.currency())) {
            return new TradeResult.Refused(RefusalReason.UNKNOWN_SYMBOL);
        }
        SymbolContract contract = market.contract();
        if (!contract.volumes().holds(request.volume())) {
            return new TradeResult.Refused(RefusalReason.INVALID_VOLUME);
        }
        BigDecimal price = market.quote().fillOf(request.side());
        if (request.guard() != null && !request.guard().accepts(price, contract)) {
            return new TradeResult.Refused(RefusalReason.PRICE_OFF);
        }
        if (figures().marginFree().compareTo(marginOf(contract, request.volume(), price)) < 0) {
            return new TradeResult.Refused(RefusalReason.NOT_ENOUGH_MONEY);
        }
        return new TradeResult.Done(List.of(enter(request, price, at)));
    }

    /** Closes positions or a part of one at the market's price. */
    public synchronized TradeResult close(CloseRequest request, Instant at) {
        List<Position> targets = positions.values().stream()
                .filter(position -> isMeant(position, request))
                .toList();
        if (targets.isEmpty()) {
            return new TradeResult.Refused(RefusalReason.NOTHING_TO_CLOSE);
        }
        List<BigDecimal> parts = partsOf(targets, request.volume());
        if (!canBeClosed(targets, parts)) {
            return new TradeResult.Refused(RefusalReason.INVALID_VOLUME);
        }
        String orderId = Long.toString(++lastOrder);
        List<Deal> deals = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            deals.add(leave(targets.get(i), parts.get(i), orderId, request.mark(), at));
        }
        return new TradeResult.Done(deals);
    }

    private static boolean isMeant(Position position, CloseRequest request) {
        return position.symbol().equals(request.symbol())
                && position.side() == request.side()
                && (request.positionId() == null || request.positionId().equals(position.positionId()));
    }

    /** How much of each position goes, oldest first, until the volume is used up. */
    private static List<BigDecimal> partsOf(List<Position> targets, BigDecimal volume) {
        List<BigDecimal> parts = new ArrayList<>();
        BigDecimal rest = volume;
        for (Position target : targets) {
            if (rest.signum() <= 0) {
                break;
            }
            BigDecimal part = rest.min(target.volume());
            parts.add(part);
            rest = rest.subtract(part);
        }
        return parts;
    }

    private boolean canBeClosed(List<Position> targets, List<BigDecimal> parts) {
        if (parts.isEmpty()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal part = parts.get(i);
            BigDecimal left = targets.get(i).volume().subtract(part);
            VolumeGrid grid = contractOf(targets.get(i)).volumes();
            if (left.signum() != 0 && (!grid.holds(part) || !grid.holds(left))) {
                return false;
            }
        }
        return true;
    }

    private Deal enter(OpenRequest request, BigDecimal price, Instant at) {
        String ticket = Long.toString(++lastOrder);
        positions.put(
                ticket,
                new Position(ticket, request.symbol(), request.side(), request.volume(), price, at, request.mark()));
        Fill fill = new Fill(request.volume(), price, BigDecimal.ZERO.setScale(CENTS));
        return new Deal(
                new Tickets(nextDeal(), ticket, ticket),
                request.symbol(),
                request.side(),
                Deal.Entry.IN,
                fill,
                request.mark(),
                at);
    }

    private Deal leave(Position position, BigDecimal part, String orderId, TradeMark mark, Instant at) {
        BigDecimal price = exitPrice(position);
        BigDecimal profit = profitOf(position, part, price);
        balance = balance.add(profit);
        BigDecimal left = position.volume().subtract(part);
        if (left.signum() == 0) {
            positions.remove(position.positionId());
        } else {
            positions.put(position.positionId(), position.withVolume(left));
        }
        return new Deal(
                new Tickets(nextDeal(), orderId, position.positionId()),
                position.symbol(),
                position.side().opposite(),
                Deal.Entry.OUT,
                new Fill(part, price, profit),
                mark,
                at);
    }

    private String nextDeal() {
        return Long.toString(++lastDeal);
    }

    private BigDecimal exitPrice(Position position) {
        return marketOf(position).quote().fillOf(position.side().opposite());
    }

    private BigDecimal profitOf(Position position, BigDecimal volume, BigDecimal exit) {
        BigDecimal rise = exit.subtract(position.openPrice());
        BigDecimal gain = position.side() == Side.BUY ? rise : rise.negate();
        return cents(gain.multiply(contractOf(position).contractSize()).multiply(volume));
    }

    private BigDecimal marginOf(SymbolContract contract, BigDecimal volume, BigDecimal price) {
        BigDecimal worth = contract.contractSize().multiply(volume).multiply(price);
        return worth.divide(BigDecimal.valueOf(terms.leverage()), CENTS, RoundingMode.HALF_EVEN);
    }

    private SymbolContract contractOf(Position position) {
        return marketOf(position).contract();
    }

    private SimulatedMarket marketOf(Position position) {
        return broker.market(position.symbol()).orElseThrow();
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO.setScale(CENTS), BigDecimal::add);
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.HALF_EVEN);
    }
}
