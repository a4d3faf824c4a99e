package io.tradeagent.local.broker;

import static io.tradeagent.local.broker.Brokers.START;
import static io.tradeagent.local.broker.Trading.done;
import static io.tradeagent.local.broker.Trading.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerTemperTest {

    private static final OpenRequest BUY = OpenRequest.byHand("EURUSD", Side.BUY, "0.10");

    @ParameterizedTest
    @CsvSource({"REQUOTE, REQUOTE", "OFF_QUOTES, OFF_QUOTES"})
    void aMishapThatIsBroughtAboutStrikesOnceOpensAndClosesAlike(Mishap mishap, RefusalReason reason) {
        SimulatedAccount account = Brokers.account();

        account.whims().bring(mishap);
        assertThat(refused(account.trade(BUY, START))).isEqualTo(reason);
        assertThat(account.positions()).isEmpty();
        done(account.trade(BUY, START));
        account.whims().bring(mishap);
        CloseRequest close = CloseRequest.byHand(account.positions().getFirst());
        assertThat(refused(account.trade(close, START))).isEqualTo(reason);
        done(account.trade(close, START));
    }

    @Test
    void aSplitFillIsTwoDealsOfOneOrderAndOnePosition() {
        SimulatedAccount account = Brokers.account();
        account.whims().bring(Mishap.SPLIT_FILL);

        List<Deal> deals = done(account.trade(BUY, START));

        assertThat(deals).hasSize(2);
        assertThat(deals)
                .extracting(deal -> deal.tickets().orderId())
                .containsOnly(deals.getFirst().tickets().orderId());
        assertThat(deals).extracting(deal -> deal.tickets().dealId()).doesNotHaveDuplicates();
        assertThat(deals.getFirst().progress().left())
                .isEqualByComparingTo(deals.getLast().fill().volume());
        assertThat(deals.getLast().progress().left()).isZero();
        assertThat(account.positions())
                .singleElement()
                .extracting(Position::volume)
                .isEqualTo(new BigDecimal("0.10"));
    }

    @Test
    void aRestThatIsTakenBackIsToldAfterTheDeal() {
        SimulatedAccount account = Brokers.account();
        account.whims().bring(Mishap.CANCELED_REST);

        Deal deal = done(account.trade(BUY, START)).getFirst();

        assertThat(deal.fill().volume()).isLessThan(new BigDecimal("0.10"));
        assertThat(account.positions().getFirst().volume())
                .isEqualByComparingTo(deal.fill().volume());
        assertThat(account.reportsAfter(1)).singleElement().isInstanceOfSatisfying(RestCanceled.class, canceled -> {
            assertThat(canceled.progress().done())
                    .isEqualByComparingTo(deal.fill().volume());
            assertThat(canceled.tickets().orderId()).isEqualTo(deal.tickets().orderId());
        });
    }

    @Test
    void aSplitCloseOnMetaTrader4GoesThroughTwoTickets() {
        SimulatedAccount account =
                new SimulatedAccount(Brokers.eurUsd(), Brokers.dollars().booked(AccountTerms.Booking.MT4));
        done(account.trade(BUY, START));
        account.whims().bring(Mishap.SPLIT_FILL);

        List<Deal> deals =
                done(account.trade(CloseRequest.byHand(account.positions().getFirst()), START));

        assertThat(deals).hasSize(2);
        assertThat(deals.getLast().tickets().ticket())
                .isNotEqualTo(deals.getFirst().tickets().ticket());
        assertThat(account.positions()).isEmpty();
    }

    @Test
    void slippageStaysWithinItsPointsAndTheGuardJudgesTheFill() {
        SimulatedAccount account = account(BrokerTemper.GENTLE.slipping(5));
        PriceGuard exact = new PriceGuard(new BigDecimal("1.10010"), 0);
        OpenRequest guarded = new OpenRequest("EURUSD", Side.BUY, new BigDecimal("0.01"), exact, TradeMark.BY_HAND);
        List<TradeResult> guardedResults = IntStream.range(0, 50)
                .mapToObj(i -> account.trade(guarded, START))
                .toList();
        OpenRequest free = OpenRequest.byHand("EURUSD", Side.BUY, "0.01");
        List<BigDecimal> prices = IntStream.range(0, 50)
                .mapToObj(
                        i -> done(account.trade(free, START)).getFirst().fill().price())
                .toList();

        assertThat(prices)
                .allSatisfy(price -> assertThat(price).isBetween(new BigDecimal("1.10005"), new BigDecimal("1.10015")));
        assertThat(prices.stream().distinct()).hasSizeGreaterThan(5);
        assertThat(guardedResults).hasAtLeastOneElementOfType(TradeResult.Refused.class);
        assertThat(guardedResults)
                .filteredOn(TradeResult.Done.class::isInstance)
                .allSatisfy(result ->
                        assertThat(done(result).getFirst().fill().price()).isEqualByComparingTo("1.10010"));
    }

    @ParameterizedTest
    @CsvSource({"KEPT, a rather long comment", "CUT, a rather long co", "REPLACED, ecn"})
    void commentsAreRewrittenInDealsAndPositions(CommentRule rule, String seen) {
        SimulatedAccount account = account(BrokerTemper.GENTLE.commenting(rule));
        TradeMark mark = new TradeMark(7, "a rather long comment", "c1");

        Deal deal = done(account.trade(new OpenRequest("EURUSD", Side.BUY, new BigDecimal("0.10"), null, mark), START))
                .getFirst();

        assertThat(deal.mark().comment()).isEqualTo(seen);
        assertThat(account.positions().getFirst().mark().comment()).isEqualTo(seen);
    }

    @Test
    void theSameSeedTreatsTheSameRequestsInTheSameWay() {
        BrokerTemper rough = BrokerTemper.GENTLE
                .with(Mishap.REQUOTE, 20)
                .with(Mishap.OFF_QUOTES, 10)
                .with(Mishap.SPLIT_FILL, 20)
                .with(Mishap.CANCELED_REST, 20)
                .slipping(8);

        List<TradeResult> once = fifty(account(rough.seeded(11)));

        assertThat(fifty(account(rough.seeded(11)))).isEqualTo(once);
        assertThat(fifty(account(rough.seeded(12)))).isNotEqualTo(once);
        assertThat(once).hasAtLeastOneElementOfType(TradeResult.Refused.class);
    }

    @Test
    void latencyStaysWithinItsBounds() {
        Whims whims = account(BrokerTemper.GENTLE.answeringIn(Duration.ofMillis(20), Duration.ofMillis(80)))
                .whims();

        assertThat(IntStream.range(0, 100).mapToObj(i -> whims.latency()))
                .allSatisfy(time -> assertThat(time).isBetween(Duration.ofMillis(20), Duration.ofMillis(80)))
                .doesNotHaveDuplicates();
    }

    @Test
    void thereIsNoTemperBeyondAHundredPercent() {
        assertThatThrownBy(() -> BrokerTemper.GENTLE.with(Mishap.REQUOTE, 101))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BrokerTemper.GENTLE.answeringIn(Duration.ofMillis(2), Duration.ofMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<TradeResult> fifty(SimulatedAccount account) {
        return IntStream.range(0, 50).mapToObj(i -> account.trade(BUY, START)).toList();
    }

    private static SimulatedAccount account(BrokerTemper temper) {
        return new SimulatedAccount(Brokers.eurUsd(), Brokers.dollars(), temper);
    }
}
