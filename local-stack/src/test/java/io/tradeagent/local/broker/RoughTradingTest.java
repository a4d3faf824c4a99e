package io.tradeagent.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Seeded trading at a rough broker: whatever happens, the history tells exactly what the account holds. */
class RoughTradingTest {

    private static final int STEPS = 400;

    private static final List<String> SYMBOLS = List.of("EURUSD", "USDJPY", "XAUUSD");

    static Stream<Arguments> accounts() {
        return Stream.of(AccountTerms.Booking.HEDGING, AccountTerms.Booking.NETTING, AccountTerms.Booking.MT4)
                .flatMap(booking -> Stream.of(1L, 2L, 3L, 4L, 5L).map(seed -> Arguments.of(booking, seed)));
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void theHistoryAccountsForEverything(AccountTerms.Booking booking, long seed) {
        SimulatedAccount account = traded(booking, seed);
        List<Deal> deals = deals(account);

        assertThat(account.reportsAfter(0)).extracting(BrokerReport::id).doesNotHaveDuplicates();
        assertThat(signedVolumes(deals)).as("positions").isEqualTo(signedVolumesHeld(account));
        BigDecimal earned = deals.stream()
                .map(deal -> deal.fill().profit().subtract(deal.fill().commission()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(account.figures().balance())
                .as("money")
                .isEqualByComparingTo(account.terms().deposit().add(earned));
        assertThat(deals.stream().map(deal -> deal.origin().cause()).distinct())
                .as("the broker closes, too")
                .hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void theSameSeedTellsTheSameHistory(AccountTerms.Booking booking, long seed) {
        assertThat(traded(booking, seed).reportsAfter(0))
                .isEqualTo(traded(booking, seed).reportsAfter(0));
    }

    private static SimulatedAccount traded(AccountTerms.Booking booking, long seed) {
        BrokerTemper rough = BrokerTemper.GENTLE
                .seeded(seed)
                .with(Mishap.REQUOTE, 5)
                .with(Mishap.OFF_QUOTES, 5)
                .with(Mishap.SPLIT_FILL, 20)
                .with(Mishap.CANCELED_REST, 20)
                .slipping(5);
        AccountTerms terms = new AccountTerms("5012345", "EUR", 100, new BigDecimal("10000.00"))
                .booked(booking)
                .withCommission(new BigDecimal("3.50"));
        SimulatedAccount account = new SimulatedAccount(Brokers.everything(), terms, rough);
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            Instant at = Brokers.START.plusSeconds(step);
            account.broker().step(at);
            account.trade(request(account, random), at);
        }
        return account;
    }

    private static TradeRequest request(SimulatedAccount account, Random random) {
        List<Position> open = account.positions();
        if (open.isEmpty() || random.nextInt(3) == 0) {
            String symbol = SYMBOLS.get(random.nextInt(SYMBOLS.size()));
            return opening(account, symbol, random.nextBoolean() ? Side.BUY : Side.SELL, random);
        }
        Position position = open.get(random.nextInt(open.size()));
        Position other = open.get(random.nextInt(open.size()));
        return switch (random.nextInt(5)) {
            case 0 -> CloseRequest.byHand(position);
            case 1, 2 -> CloseRequest.byHand(position, new BigDecimal("0.05"));
            case 3 -> ReverseRequest.byHand(position);
            default -> CloseByRequest.byHand(position, other);
        };
    }

    /** With a stop so near that the market's walk reaches it now and then; some of them wait for their price. */
    private static TradeRequest opening(SimulatedAccount account, String symbol, Side side, Random random) {
        SimulatedMarket market = account.broker().market(symbol).orElseThrow();
        BigDecimal exit = market.quote().fillOf(side.opposite());
        BigDecimal distance = market.contract().points(6);
        BigDecimal away = side == Side.BUY ? exit.subtract(distance) : exit.add(distance);
        BigDecimal volume = new BigDecimal("0.01").multiply(BigDecimal.valueOf(1 + random.nextInt(30)));
        if (random.nextInt(4) == 0) {
            PlaceRequest.Terms terms = new PlaceRequest.Terms(OrderType.LIMIT, away, StopLevels.NONE, null);
            return new PlaceRequest(symbol, side, volume, terms, TradeMark.BY_HAND);
        }
        StopLevels stops = new StopLevels(away, null);
        return new OpenRequest(symbol, side, volume, null, stops, TradeMark.BY_HAND);
    }

    private static List<Deal> deals(SimulatedAccount account) {
        return account.reportsAfter(0).stream()
                .filter(Deal.class::isInstance)
                .map(Deal.class::cast)
                .toList();
    }

    /** Lots bought less lots sold of each position that is not closed. */
    private static Map<String, BigDecimal> signedVolumes(List<Deal> deals) {
        Map<String, BigDecimal> volumes = new TreeMap<>();
        for (Deal deal : deals) {
            BigDecimal volume = signed(deal.side(), deal.fill().volume());
            volumes.merge(deal.tickets().positionId(), volume, BigDecimal::add);
        }
        volumes.values().removeIf(volume -> volume.signum() == 0);
        return volumes;
    }

    private static Map<String, BigDecimal> signedVolumesHeld(SimulatedAccount account) {
        return account.positions().stream()
                .collect(
                        Collectors.toMap(Position::positionId, position -> signed(position.side(), position.volume())));
    }

    private static BigDecimal signed(Side side, BigDecimal volume) {
        return side == Side.BUY ? volume : volume.negate();
    }
}
