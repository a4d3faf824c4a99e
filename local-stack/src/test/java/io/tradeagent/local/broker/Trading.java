package io.tradeagent.local.broker;

import static io.tradeagent.local.broker.Brokers.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

/** An account holder's hand in tests. */
record Trading(SimulatedAccount account) {

    Deal opened(String symbol, Side side, String volume) {
        return done(account.trade(OpenRequest.byHand(symbol, side, volume), START))
                .getFirst();
    }

    Position openedWith(String symbol, Side side, String volume, StopLevels stops) {
        done(account.trade(OpenRequest.byHand(symbol, side, volume).with(stops), START));
        return last();
    }

    List<Deal> closed(Position position, String volume) {
        return done(account.trade(CloseRequest.byHand(position, new BigDecimal(volume)), START));
    }

    void moveBid(String symbol, String bid) {
        market(symbol).moveTo(new BigDecimal(bid), Side.SELL, START);
    }

    SimulatedMarket market(String symbol) {
        return account.broker().market(symbol).orElseThrow();
    }

    Position last() {
        return account.positions().getLast();
    }

    Deal lastDeal() {
        return account.reportsAfter(0).stream()
                .filter(Deal.class::isInstance)
                .map(Deal.class::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    static List<Deal> done(TradeResult result) {
        assertThat(result).isInstanceOf(TradeResult.Done.class);
        return ((TradeResult.Done) result).deals();
    }

    static RefusalReason refused(TradeResult result) {
        assertThat(result).isInstanceOf(TradeResult.Refused.class);
        return ((TradeResult.Refused) result).reason();
    }
}
