package io.tradeagent.local.broker;

import static io.tradeagent.local.broker.Brokers.START;
import static io.tradeagent.local.broker.Trading.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the broker closes by itself. */
class ForcedClosesTest {

    private final Trading trading = new Trading(Brokers.account());
    private final SimulatedAccount account = trading.account();

    /** EURUSD is 1.10000 / 1.10010; bought positions leave at the bid, sold ones at the ask. */
    @ParameterizedTest
    @CsvSource({
        // side, stop loss, take profit, bid moves to, cause, fill
        "BUY,  1.09900, 1.10200, 1.09901, -,           0",
        "BUY,  1.09900, 1.10200, 1.09900, STOP_LOSS,   1.09900",
        "BUY,  1.09900, 1.10200, 1.09000, STOP_LOSS,   1.09000",
        "BUY,  1.09900, 1.10200, 1.10199, -,           0",
        "BUY,  1.09900, 1.10200, 1.10200, TAKE_PROFIT, 1.10200",
        "SELL, 1.10200, 1.09900, 1.10189, -,           0",
        "SELL, 1.10200, 1.09900, 1.10190, STOP_LOSS,   1.10200",
        "SELL, 1.10200, 1.09900, 1.09891, -,           0",
        "SELL, 1.10200, 1.09900, 1.09890, TAKE_PROFIT, 1.09900"
    })
    void stopsAreHitByTheMarket(
            Side side, String stopLoss, String takeProfit, String bid, String cause, BigDecimal fill) {
        Position position = trading.openedWith("EURUSD", side, "0.10", StopLevels.of(stopLoss, takeProfit));

        trading.moveBid("EURUSD", bid);

        if (cause.equals("-")) {
            assertThat(account.positions()).containsExactly(position);
            return;
        }
        assertThat(account.positions()).isEmpty();
        Deal deal = trading.lastDeal();
        assertThat(deal.origin().cause()).isEqualTo(Deal.Cause.valueOf(cause));
        assertThat(deal.fill().price()).isEqualByComparingTo(fill);
        assertThat(deal.tickets().positionId()).isEqualTo(position.positionId());
        assertThat(deal.mark().comment()).startsWith(cause.equals("STOP_LOSS") ? "[sl " : "[tp ");
        assertThat(deal.mark().commandId()).as("nobody asked for it").isNull();
    }

    @ParameterizedTest
    @CsvSource({"BUY,  1.10000, 1.20000", "BUY,  1.09000, 1.10000", "SELL, 1.10010, 1.00000", "SELL, 1.20000, 1.10010"})
    void stopsOnTheWrongSideOfTheMarketAreRefused(Side side, String stopLoss, String takeProfit) {
        StopLevels stops = StopLevels.of(stopLoss, takeProfit);
        OpenRequest request = OpenRequest.byHand("EURUSD", side, "0.10");

        assertThat(refused(account.trade(request.with(stops), START))).isEqualTo(RefusalReason.INVALID_STOPS);
        trading.opened("EURUSD", side, "0.10");
        assertThat(refused(account.trade(StopsRequest.byHand(trading.last(), stops), START)))
                .isEqualTo(RefusalReason.INVALID_STOPS);
    }

    @Test
    void stopsCanBeChangedAndTheSameOnesAreRefused() {
        trading.opened("EURUSD", Side.BUY, "0.10");
        StopLevels stops = StopLevels.of("1.09000", "1.12000");

        account.trade(StopsRequest.byHand(trading.last(), stops), START);

        assertThat(trading.last().stops()).isEqualTo(stops);
        assertThat(account.reportsAfter(1)).singleElement().isInstanceOf(StopsChanged.class);
        StopLevels inOtherDigits = StopLevels.of("1.0900", "1.120");
        assertThat(refused(account.trade(StopsRequest.byHand(trading.last(), inOtherDigits), START)))
                .isEqualTo(RefusalReason.NO_CHANGES);
        account.trade(StopsRequest.byHand(trading.last(), StopLevels.NONE), START);
        trading.moveBid("EURUSD", "1.08000");
        assertThat(account.positions()).hasSize(1);
    }

    /** 8 lots bind 8,800.80; the account falls below 50 % of that when its equity is below 4,400.40. */
    @Test
    void anAccountThatDoesNotCarryItsMarginLosesItsWorstPositionFirst() {
        trading.opened("EURUSD", Side.BUY, "7.00");
        String worst = trading.last().positionId();
        trading.opened("EURUSD", Side.BUY, "1.00");

        trading.moveBid("EURUSD", "1.09311");
        assertThat(account.positions()).as("equity 4,408.00, level 50 %").hasSize(2);
        trading.moveBid("EURUSD", "1.09309");

        assertThat(trading.lastDeal().origin().cause()).isEqualTo(Deal.Cause.STOP_OUT);
        assertThat(trading.lastDeal().tickets().positionId()).isEqualTo(worst);
        assertThat(trading.lastDeal().mark().comment()).isEqualTo("so: 49%");
        assertThat(account.positions()).as("the rest is carried").hasSize(1);
    }

    @Test
    void aStopOutGoesOnUntilTheRestIsCarried() {
        trading.opened("EURUSD", Side.BUY, "4.00");
        trading.opened("EURUSD", Side.BUY, "4.00");

        trading.moveBid("EURUSD", "1.08800");

        assertThat(account.positions()).isEmpty();
    }

    @Test
    void aClosedMarketTakesNothingAndADisabledAccountNeither() {
        trading.opened("EURUSD", Side.BUY, "0.10");
        Position open = trading.last();
        OpenRequest more = OpenRequest.byHand("EURUSD", Side.BUY, "0.10");
        CloseRequest close = CloseRequest.byHand(open);

        trading.market("EURUSD").become(MarketState.CLOSED);
        assertThat(refused(account.trade(more, START))).isEqualTo(RefusalReason.MARKET_CLOSED);
        assertThat(refused(account.trade(close, START))).isEqualTo(RefusalReason.MARKET_CLOSED);
        trading.market("EURUSD").become(MarketState.DISABLED);
        assertThat(refused(account.trade(more, START))).isEqualTo(RefusalReason.TRADE_DISABLED);
        assertThat(refused(account.trade(close, START))).isEqualTo(RefusalReason.TRADE_DISABLED);
        trading.market("EURUSD").become(MarketState.OPEN);
        account.grant(TradingRight.NONE);
        assertThat(refused(account.trade(more, START))).isEqualTo(RefusalReason.TRADE_DISABLED);
        assertThat(refused(account.trade(close, START))).isEqualTo(RefusalReason.TRADE_DISABLED);
    }

    @Test
    void stopsWaitWhileTheMarketIsClosedAndFillAtItsFirstPriceAfterwards() {
        trading.openedWith("EURUSD", Side.BUY, "0.10", StopLevels.of("1.09900", "1.12000"));
        trading.market("EURUSD").become(MarketState.CLOSED);
        trading.moveBid("EURUSD", "1.09000");
        assertThat(account.positions()).hasSize(1);

        trading.market("EURUSD").become(MarketState.OPEN);
        trading.moveBid("EURUSD", "1.09100");

        assertThat(trading.lastDeal().fill().price()).as("a gap").isEqualByComparingTo("1.09100");
    }

    @Test
    void whatOnlyClosesMayBeClosed() {
        trading.opened("EURUSD", Side.BUY, "0.10");
        OpenRequest more = OpenRequest.byHand("EURUSD", Side.SELL, "0.10");

        trading.market("EURUSD").become(MarketState.CLOSE_ONLY);
        assertThat(refused(account.trade(more, START))).isEqualTo(RefusalReason.TRADE_DISABLED);
        trading.market("EURUSD").become(MarketState.OPEN);
        account.grant(TradingRight.CLOSE_ONLY);
        assertThat(refused(account.trade(more, START))).isEqualTo(RefusalReason.TRADE_DISABLED);
        trading.closed(trading.last(), "0.10");
    }
}
