package io.tradeagent.local.broker;

import static io.tradeagent.local.broker.Brokers.START;
import static io.tradeagent.local.broker.Trading.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PendingOrdersTest {

    private final Trading trading = new Trading(Brokers.account());
    private final SimulatedAccount account = trading.account();

    /** EURUSD is 1.10000 / 1.10010: bought at the ask, sold at the bid. */
    @ParameterizedTest
    @CsvSource({
        // side, type, price, bid moves to, filled at
        "BUY,  LIMIT, 1.09900, 1.09891, -",
        "BUY,  LIMIT, 1.09900, 1.09890, 1.09900",
        "BUY,  LIMIT, 1.09900, 1.09800, 1.09810",
        "BUY,  STOP,  1.10100, 1.10089, -",
        "BUY,  STOP,  1.10100, 1.10090, 1.10100",
        "BUY,  STOP,  1.10100, 1.10190, 1.10200",
        "SELL, LIMIT, 1.10100, 1.10099, -",
        "SELL, LIMIT, 1.10100, 1.10100, 1.10100",
        "SELL, STOP,  1.09900, 1.09901, -",
        "SELL, STOP,  1.09900, 1.09900, 1.09900"
    })
    void tradesWhenItsPriceIsThere(Side side, OrderType type, String price, String bid, String filledAt) {
        PendingOrder order = placed(side, type, price);

        trading.moveBid("EURUSD", bid);

        if (filledAt.equals("-")) {
            assertThat(account.orders()).containsExactly(order);
            assertThat(account.positions()).isEmpty();
            return;
        }
        assertThat(account.orders()).isEmpty();
        Deal deal = trading.lastDeal();
        assertThat(deal.fill().price()).isEqualByComparingTo(filledAt);
        assertThat(deal.tickets().orderId()).isEqualTo(order.orderId());
        assertThat(deal.origin().orderType()).isEqualTo(type);
        assertThat(trading.last().positionId()).isEqualTo(order.orderId());
        assertThat(kinds()).containsExactly(OrderReport.Kind.PLACED, OrderReport.Kind.TRIGGERED);
    }

    @ParameterizedTest
    @CsvSource({"BUY, LIMIT, 1.10010", "BUY, STOP, 1.10010", "SELL, LIMIT, 1.10000", "SELL, STOP, 1.10000"})
    void aPriceThatIsThereAlreadyIsRefused(Side side, OrderType type, String price) {
        assertThat(refused(account.trade(PlaceRequest.byHand("EURUSD", side, "0.10", type, price), START)))
                .isEqualTo(RefusalReason.INVALID_PRICE);
    }

    @Test
    void itCanBeChangedAndTakenBack() {
        PendingOrder order = placed(Side.BUY, OrderType.LIMIT, "1.09900");

        ReplaceRequest lower = ReplaceRequest.byHand(order, "1.09800");
        account.trade(lower, START);
        assertThat(refused(account.trade(lower, START))).isEqualTo(RefusalReason.NO_CHANGES);
        assertThat(refused(account.trade(ReplaceRequest.byHand(order, "1.20000"), START)))
                .isEqualTo(RefusalReason.INVALID_PRICE);
        trading.moveBid("EURUSD", "1.09850");
        assertThat(account.orders()).hasSize(1);
        account.trade(new CancelRequest(order.orderId(), TradeMark.BY_HAND), START);

        assertThat(account.orders()).isEmpty();
        assertThat(refused(account.trade(new CancelRequest(order.orderId(), TradeMark.BY_HAND), START)))
                .isEqualTo(RefusalReason.ORDER_NOT_FOUND);
        assertThat(kinds())
                .containsExactly(OrderReport.Kind.PLACED, OrderReport.Kind.REPLACED, OrderReport.Kind.CANCELED);
        assertThat(account.reportsAfter(0)).extracting(BrokerReport::id).doesNotHaveDuplicates();
    }

    @Test
    void itEndsWithTheFirstPriceAfterItsTime() {
        Instant end = START.plus(Duration.ofMinutes(1));
        PlaceRequest.Terms terms =
                new PlaceRequest.Terms(OrderType.LIMIT, new BigDecimal("1.09900"), StopLevels.NONE, end);
        PlaceRequest request = new PlaceRequest("EURUSD", Side.BUY, new BigDecimal("0.10"), terms, TradeMark.BY_HAND);
        assertThat(refused(account.trade(request, end))).isEqualTo(RefusalReason.INVALID_EXPIRATION);
        account.trade(request, START);

        trading.market("EURUSD").moveTo(new BigDecimal("1.09800"), Side.SELL, end);

        assertThat(account.positions()).isEmpty();
        assertThat(kinds()).containsExactly(OrderReport.Kind.PLACED, OrderReport.Kind.EXPIRED);
    }

    @Test
    void withoutMoneyItIsRejectedWhenItsPriceIsThere() {
        PlaceRequest large = PlaceRequest.byHand("EURUSD", Side.BUY, "50.00", OrderType.LIMIT, "1.09900");
        account.trade(large, START);

        trading.moveBid("EURUSD", "1.09800");

        assertThat(account.positions()).isEmpty();
        assertThat(account.reportsAfter(2)).singleElement().isInstanceOfSatisfying(OrderReport.class, report -> {
            assertThat(report.kind()).isEqualTo(OrderReport.Kind.REJECTED);
            assertThat(report.reason()).isEqualTo(RefusalReason.NO_MONEY);
        });
    }

    @Test
    void onANettingAccountItMayTurnThePositionRound() {
        Trading netting = new Trading(
                new SimulatedAccount(Brokers.eurUsd(), Brokers.dollars().booked(AccountTerms.Booking.NETTING)));
        netting.opened("EURUSD", Side.BUY, "0.10");
        netting.account().trade(PlaceRequest.byHand("EURUSD", Side.SELL, "0.30", OrderType.LIMIT, "1.10100"), START);

        netting.moveBid("EURUSD", "1.10100");

        assertThat(netting.lastDeal().entry()).isEqualTo(Deal.Entry.INOUT);
        assertThat(netting.last().side()).isEqualTo(Side.SELL);
        assertThat(netting.last().volume()).isEqualByComparingTo("0.20");
    }

    private PendingOrder placed(Side side, OrderType type, String price) {
        account.trade(PlaceRequest.byHand("EURUSD", side, "0.10", type, price), START);
        return account.orders().getLast();
    }

    private List<OrderReport.Kind> kinds() {
        return account.reportsAfter(0).stream()
                .filter(OrderReport.class::isInstance)
                .map(report -> ((OrderReport) report).kind())
                .toList();
    }
}
