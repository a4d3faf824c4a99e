package io.tradeagent.local.broker;

import static io.tradeagent.local.broker.Brokers.START;
import static io.tradeagent.local.broker.Trading.done;
import static io.tradeagent.local.broker.Trading.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NettingTest {

    private final Trading trading = new Trading(
            new SimulatedAccount(Brokers.everything(), Brokers.dollars().booked(AccountTerms.Booking.NETTING)));
    private final SimulatedAccount account = trading.account();

    /** A bought 0.30 at 1.10010, then a second trade. */
    @ParameterizedTest
    @CsvSource({
        // side, lots, entry, side left, lots left, open price, margin left
        "BUY,  0.10, IN,    BUY,  0.40, 1.10010, 440.04",
        "SELL, 0.10, OUT,   BUY,  0.20, 1.10010, 220.02",
        "SELL, 0.30, OUT,   -,    0,    0,       0",
        "SELL, 0.50, INOUT, SELL, 0.20, 1.10000, 220.00",
        "SELL, 0.60, INOUT, SELL, 0.30, 1.10000, 330.00"
    })
    void oneTradeMeetsAnother(
            Side side,
            String lots,
            Deal.Entry entry,
            String sideLeft,
            BigDecimal left,
            BigDecimal price,
            BigDecimal margin) {
        String first = trading.opened("EURUSD", Side.BUY, "0.30").tickets().positionId();

        Deal deal = trading.opened("EURUSD", side, lots);

        assertThat(deal.entry()).isEqualTo(entry);
        assertThat(deal.fill().volume()).isEqualByComparingTo(lots);
        assertThat(deal.tickets().positionId()).as("one identifier for ever").isEqualTo(first);
        assertThat(account.figures().margin()).isEqualByComparingTo(margin);
        if (left.signum() == 0) {
            assertThat(account.positions()).isEmpty();
        } else {
            Position position = trading.last();
            assertThat(account.positions()).hasSize(1);
            assertThat(position.side()).isEqualTo(Side.valueOf(sideLeft));
            assertThat(position.volume()).isEqualByComparingTo(left);
            assertThat(position.openPrice()).isEqualByComparingTo(price);
            assertThat(position.positionId()).isEqualTo(first);
        }
    }

    @Test
    void addingAveragesTheOpenPrice() {
        trading.opened("EURUSD", Side.SELL, "0.10");
        trading.moveBid("EURUSD", "1.10300");
        trading.opened("EURUSD", Side.SELL, "0.20");

        assertThat(trading.last().openPrice()).isEqualByComparingTo("1.10200");
    }

    @Test
    void aReversalRealisesOnlyWhatItCloses() {
        trading.opened("EURUSD", Side.BUY, "0.30");
        trading.moveBid("EURUSD", "1.10110");

        Deal deal = trading.opened("EURUSD", Side.SELL, "0.50");

        assertThat(deal.fill().profit()).as("0.00100 × 30,000").isEqualByComparingTo("30.00");
        assertThat(trading.last().ticket())
                .as("the ticket is new, the identifier stays")
                .isEqualTo(deal.tickets().orderId());
        assertThat(account.figures().balance()).isEqualByComparingTo("10030.00");
    }

    @Test
    void aCloseNeverOpensTheOtherSide() {
        trading.opened("EURUSD", Side.BUY, "0.30");

        done(account.trade(CloseRequest.byHand(trading.last(), new BigDecimal("9.00")), START));

        assertThat(account.positions()).isEmpty();
        CloseRequest other = new CloseRequest("EURUSD", Side.BUY, new BigDecimal("0.10"), null, TradeMark.BY_HAND);
        assertThat(refused(account.trade(other, START))).isEqualTo(RefusalReason.NOTHING_TO_CLOSE);
    }

    @Test
    void turningRoundIsOneDeal() {
        trading.opened("EURUSD", Side.BUY, "0.30");

        assertThat(done(account.trade(ReverseRequest.byHand(trading.last()), START)))
                .singleElement()
                .satisfies(deal -> assertThat(deal.fill().volume()).isEqualByComparingTo("0.60"));

        assertThat(trading.last().side()).isEqualTo(Side.SELL);
        assertThat(trading.last().volume()).isEqualByComparingTo("0.30");
    }

    @Test
    void anOppositeTradeNeedsNoMoneyForWhatItOnlyCloses() {
        trading.opened("EURUSD", Side.BUY, "9.00");

        assertThat(trading.opened("EURUSD", Side.SELL, "18.00").entry()).isEqualTo(Deal.Entry.INOUT);
    }

    @Test
    void symbolsDoNotMix() {
        trading.opened("EURUSD", Side.BUY, "0.30");
        trading.opened("GBPUSD", Side.SELL, "0.30");

        assertThat(account.positions()).extracting(Position::symbol).containsExactly("EURUSD", "GBPUSD");
    }
}
