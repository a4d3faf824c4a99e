package io.tradeagent.local.broker;

import static io.tradeagent.local.broker.Brokers.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SimulatedAccountTest {

    private final SimulatedAccount account = Brokers.account();
    private final SimulatedMarket market = account.broker().markets().getFirst();

    @Test
    void aBuyFillsAtTheAskAndBindsMargin() {
        Deal deal = opened(Side.BUY, "0.50");

        assertThat(deal.entry()).isEqualTo(Deal.Entry.IN);
        assertThat(deal.fill().price()).isEqualByComparingTo("1.10010");
        AccountFigures figures = account.figures();
        assertThat(figures.margin()).isEqualByComparingTo("550.05");
        assertThat(figures.equity()).as("the spread is lost at once").isEqualByComparingTo("9995.00");
        assertThat(figures.marginFree()).isEqualByComparingTo("9444.95");
        assertThat(figures.balance()).isEqualByComparingTo("10000.00");
    }

    @Test
    void aHedgingAccountAddsPositionsOfBothSides() {
        opened(Side.BUY, "0.10");
        opened(Side.BUY, "0.20");
        opened(Side.SELL, "0.10");

        assertThat(account.positions()).extracting(Position::side).containsExactly(Side.BUY, Side.BUY, Side.SELL);
    }

    @Test
    void profitIsRealisedAtTheOtherSideOfTheSpread() {
        opened(Side.SELL, "1.00");
        market.moveTo(new BigDecimal("1.09500"), Side.BUY, START);

        Deal deal = done(account.trade(close(Side.SELL, "1.00", null), START)).getFirst();

        assertThat(deal.side()).isEqualTo(Side.BUY);
        assertThat(deal.entry()).isEqualTo(Deal.Entry.OUT);
        assertThat(deal.fill().profit()).isEqualByComparingTo("500.00");
        assertThat(account.figures())
                .isEqualTo(new AccountFigures(
                        new BigDecimal("10500.00"), new BigDecimal("10500.00"), new BigDecimal("0.00"), 0));
    }

    @Test
    void aPartialCloseKeepsThePositionAndItsNumber() {
        String position = opened(Side.BUY, "0.30").tickets().positionId();

        Deal deal =
                done(account.trade(close(Side.BUY, "0.10", position), START)).getFirst();

        assertThat(deal.tickets().positionId()).isEqualTo(position);
        assertThat(account.positions()).singleElement().satisfies(left -> {
            assertThat(left.positionId()).isEqualTo(position);
            assertThat(left.volume()).isEqualByComparingTo("0.20");
        });
    }

    @Test
    void aCloseTakesTheOldestFirstAndNeverMoreThanIsOpenOnThatSide() {
        String first = opened(Side.BUY, "0.10").tickets().positionId();
        String second = opened(Side.BUY, "0.20").tickets().positionId();
        opened(Side.SELL, "0.40");

        List<Deal> deals = done(account.trade(close(Side.BUY, "9.00", null), START));

        assertThat(deals).extracting(deal -> deal.tickets().positionId()).containsExactly(first, second);
        assertThat(deals).extracting(deal -> deal.tickets().dealId()).doesNotHaveDuplicates();
        assertThat(account.positions())
                .singleElement()
                .extracting(Position::side)
                .isEqualTo(Side.SELL);
    }

    @Test
    void nothingToCloseIsRefused() {
        String position = opened(Side.BUY, "0.10").tickets().positionId();

        assertThat(refused(account.trade(close(Side.SELL, "0.10", null), START)))
                .isEqualTo(RefusalReason.NOTHING_TO_CLOSE);
        assertThat(refused(account.trade(close(Side.BUY, "0.10", "4711"), START)))
                .isEqualTo(RefusalReason.NOTHING_TO_CLOSE);
        assertThat(refused(account.trade(close(Side.SELL, "0.10", position), START)))
                .isEqualTo(RefusalReason.NOTHING_TO_CLOSE);
    }

    @Test
    void volumesOffTheGridAreRefusedAndChangeNothing() {
        opened(Side.BUY, "0.02");

        assertThat(refused(account.trade(open(Side.BUY, "0.001", null), START)))
                .isEqualTo(RefusalReason.INVALID_VOLUME);
        assertThat(refused(account.trade(open(Side.BUY, "0", null), START))).isEqualTo(RefusalReason.INVALID_VOLUME);
        assertThat(refused(account.trade(close(Side.BUY, "0.015", null), START)))
                .isEqualTo(RefusalReason.INVALID_VOLUME);
        assertThat(refused(account.trade(close(Side.BUY, "0.00", null), START)))
                .isEqualTo(RefusalReason.INVALID_VOLUME);
        assertThat(account.positions())
                .singleElement()
                .extracting(Position::volume)
                .isEqualTo(new BigDecimal("0.02"));
    }

    @Test
    void whatTheMarginDoesNotCarryIsRefused() {
        assertThat(refused(account.trade(open(Side.BUY, "9.10", null), START))).isEqualTo(RefusalReason.NO_MONEY);
        opened(Side.BUY, "9.00");
    }

    @Test
    void aPriceGuardRefusesAMarketThatHasGone() {
        PriceGuard fivePoints = new PriceGuard(new BigDecimal("1.10005"), 5);

        done(account.trade(open(Side.BUY, "0.10", fivePoints), START));
        market.moveTo(new BigDecimal("1.10011"), Side.BUY, START);
        assertThat(refused(account.trade(open(Side.BUY, "0.10", fivePoints), START)))
                .isEqualTo(RefusalReason.PRICE_OFF);
    }

    @Test
    void aSymbolThatIsNotTradedIsRefused() {
        OpenRequest gold = new OpenRequest("XAUUSD", Side.BUY, BigDecimal.ONE, null, TradeMark.BY_HAND);

        assertThat(refused(account.trade(gold, START))).isEqualTo(RefusalReason.UNKNOWN_SYMBOL);
    }

    private Deal opened(Side side, String volume) {
        return done(account.trade(open(side, volume, null), START)).getFirst();
    }

    private static OpenRequest open(Side side, String volume, @Nullable PriceGuard guard) {
        return new OpenRequest("EURUSD", side, new BigDecimal(volume), guard, TradeMark.BY_HAND);
    }

    private static CloseRequest close(Side side, String volume, @Nullable String position) {
        return new CloseRequest("EURUSD", side, new BigDecimal(volume), position, TradeMark.BY_HAND);
    }

    private static List<Deal> done(TradeResult result) {
        assertThat(result).isInstanceOf(TradeResult.Done.class);
        return ((TradeResult.Done) result).deals();
    }

    private static RefusalReason refused(TradeResult result) {
        assertThat(result).isInstanceOf(TradeResult.Refused.class);
        return ((TradeResult.Refused) result).reason();
    }
}
