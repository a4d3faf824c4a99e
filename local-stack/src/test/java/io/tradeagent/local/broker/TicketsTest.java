package io.tradeagent.local.broker;

import static io.tradeagent.local.broker.Trading.done;
import static io.tradeagent.local.broker.Trading.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What partial closes do to tickets. */
class TicketsTest {

    private final Trading trading =
            new Trading(new SimulatedAccount(Brokers.eurUsd(), Brokers.dollars().booked(AccountTerms.Booking.MT4)));

    @Test
    void theRestOfAPartialCloseHasANewTicketAndBothCommentsTell() {
        String first = trading.opened("EURUSD", Side.BUY, "0.30").tickets().ticket();

        Deal part = trading.closed(trading.last(), "0.10").getFirst();
        Position rest = trading.last();

        assertThat(part.tickets().ticket()).isEqualTo(first);
        assertThat(part.tickets().orderId()).as("no order of its own").isEqualTo(first);
        assertThat(part.mark().comment()).isEqualTo("to #" + rest.ticket());
        assertThat(rest.ticket()).isNotEqualTo(first);
        assertThat(rest.mark().comment()).isEqualTo("from #" + first);
        assertThat(rest.volume()).isEqualByComparingTo("0.20");
        assertThat(rest.openPrice()).isEqualByComparingTo("1.10010");
        assertThat(rest.positionId()).as("it is still the same position").isEqualTo(first);
    }

    @Test
    void aSecondPartIsTakenOffTheNewTicket() {
        trading.opened("EURUSD", Side.BUY, "0.30");
        trading.closed(trading.last(), "0.10");
        String second = trading.last().ticket();

        Deal part = trading.closed(trading.last(), "0.05").getFirst();
        Deal end = trading.closed(trading.last(), "0.15").getFirst();

        assertThat(part.tickets().ticket()).isEqualTo(second);
        assertThat(end.mark().comment())
                .as("nothing is left that could have a ticket")
                .isEmpty();
        assertThat(trading.account().positions()).isEmpty();
    }

    @Test
    void everyTicketThatItEverHadLeadsToThePosition() {
        Deal first = trading.opened("EURUSD", Side.BUY, "0.30");
        trading.closed(trading.last(), "0.10");
        String second = trading.last().ticket();
        trading.closed(trading.last(), "0.10");

        for (String ticket :
                new String[] {first.tickets().ticket(), second, trading.last().ticket()}) {
            StopsRequest request =
                    new StopsRequest(ticket, StopLevels.of("1.0" + ticket.substring(2), "1.20000"), TradeMark.BY_HAND);
            assertThat(trading.account().trade(request, Brokers.START)).isInstanceOf(TradeResult.Changed.class);
        }
    }

    @Test
    void metaTrader5KeepsTheTicket() {
        Trading five = new Trading(Brokers.account());
        five.opened("EURUSD", Side.BUY, "0.30");
        String ticket = five.last().ticket();

        Deal part = five.closed(five.last(), "0.10").getFirst();

        assertThat(five.last().ticket()).isEqualTo(ticket);
        assertThat(part.tickets().orderId())
                .as("a close is an order of its own")
                .isNotEqualTo(ticket);
        assertThat(part.mark().comment()).isEmpty();
    }

    /** 0.30 bought at 1.10010 against 0.10 sold at 1.10000: −0.00010 × 10,000. */
    @Test
    void oppositePositionsCloseEachOther() {
        trading.opened("EURUSD", Side.BUY, "0.30");
        trading.opened("EURUSD", Side.SELL, "0.10");
        Position bought = trading.account().positions().getFirst();
        Position sold = trading.last();
        CloseByRequest request = CloseByRequest.byHand(bought, sold);

        List<Deal> deals = done(trading.account().trade(request, Brokers.START));

        assertThat(deals).extracting(Deal::entry).containsOnly(Deal.Entry.OUT_BY);
        assertThat(deals).extracting(Deal::side).containsExactly(Side.SELL, Side.BUY);
        assertThat(deals.getFirst().fill().profit()).isEqualByComparingTo("-1.00");
        assertThat(deals.getLast().fill().profit()).isZero();
        assertThat(trading.account().positions()).hasSize(1);
        assertThat(trading.last().volume()).isEqualByComparingTo("0.20");
        assertThat(trading.last().ticket()).as("the rest of a part").isNotEqualTo(bought.ticket());
        assertThat(refused(trading.account().trade(request, Brokers.START))).isEqualTo(RefusalReason.NOTHING_TO_CLOSE);
    }

    @Test
    void positionsOfOneSideDoNotCloseEachOther() {
        trading.opened("EURUSD", Side.BUY, "0.30");
        trading.opened("EURUSD", Side.BUY, "0.10");
        List<Position> open = trading.account().positions();

        assertThat(refused(
                        trading.account().trade(CloseByRequest.byHand(open.getFirst(), open.getLast()), Brokers.START)))
                .isEqualTo(RefusalReason.NOTHING_TO_CLOSE);
    }

    @Test
    void hedgingTurnsRoundWithACloseAndAnOpen() {
        trading.opened("EURUSD", Side.BUY, "0.30");

        assertThat(done(trading.account().trade(ReverseRequest.byHand(trading.last()), Brokers.START)))
                .extracting(Deal::entry)
                .containsExactly(Deal.Entry.OUT, Deal.Entry.IN);

        assertThat(trading.last().side()).isEqualTo(Side.SELL);
        assertThat(trading.last().volume()).isEqualByComparingTo("0.30");
    }
}
