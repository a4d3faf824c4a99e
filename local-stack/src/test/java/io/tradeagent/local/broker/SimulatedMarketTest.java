package io.tradeagent.local.broker;

import static io.tradeagent.local.broker.Brokers.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SimulatedMarketTest {

    @Test
    void theSameSeedWalksTheSameWayAndKeepsTheSpread() {
        List<Quote> walk = walk(market(3, "1.10000"));

        assertThat(walk(market(3, "1.10000"))).isEqualTo(walk);
        assertThat(walk(market(4, "1.10000"))).isNotEqualTo(walk);
        assertThat(walk)
                .allSatisfy(
                        quote -> assertThat(quote.ask().subtract(quote.bid())).isEqualByComparingTo("0.00012"));
    }

    @Test
    void neverFallsToNothing() {
        assertThat(walk(market(5, "0.00002")))
                .allSatisfy(quote -> assertThat(quote.bid()).isPositive());
    }

    @Test
    void movesToARecordedFill() {
        SimulatedMarket market = market(1, "1.10000");
        BigDecimal price = new BigDecimal("1.42506");

        assertThat(market.moveTo(price, Side.BUY, START).fillOf(Side.BUY)).isEqualByComparingTo(price);
        assertThat(market.moveTo(price, Side.SELL, START).fillOf(Side.SELL)).isEqualByComparingTo(price);
    }

    @Test
    void standsStillWhileSomebodyTradesAtARecordedPrice() {
        SimulatedMarket market = market(1, "1.10000");

        market.standStill();
        Quote moved = market.moveTo(new BigDecimal("1.42506"), Side.BUY, START);
        assertThat(walk(market)).containsOnly(moved);

        market.walkOn();
        assertThat(walk(market)).anyMatch(quote -> !quote.equals(moved));
    }

    private static SimulatedMarket market(long seed, String bid) {
        return new SimulatedMarket(SymbolContract.eurUsd(), new BigDecimal(bid), 12, new Random(seed), START);
    }

    private static List<Quote> walk(SimulatedMarket market) {
        return Stream.generate(() -> market.step(START)).limit(500).toList();
    }
}
