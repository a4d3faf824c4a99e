package io.tradeagent.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.local.broker.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeaderHistoryTest {

    private final List<LeaderTrade> trades = LeaderHistory.read().all();

    @Test
    void readsEveryTrade() {
        assertThat(trades).hasSize(136).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(trades.getFirst())
                .isEqualTo(new LeaderTrade(
                        Instant.parse("2011-05-24T05:24:00Z"),
                        LeaderTrade.Act.OPEN,
                        "836",
                        "EURUSD",
                        Side.SELL,
                        new BigDecimal("1.00"),
                        new BigDecimal("1.40736")));
    }

    @Test
    void endsFlatSoThatItCanStartOver() {
        assertThat(leftOpen(trades)).isEmpty();
    }

    @Test
    void theStorysDayBeginsAndEndsFlat() {
        List<LeaderTrade> rest = LeaderHistory.read().since(LocalDate.of(2011, 6, 23));

        assertThat(leftOpen(trades.subList(0, trades.size() - rest.size()))).isEmpty();
        assertThat(leftOpen(rest.subList(0, 6))).isEmpty();
    }

    private static Set<String> leftOpen(List<LeaderTrade> part) {
        Set<String> open = new HashSet<>();
        for (LeaderTrade trade : part) {
            boolean known = switch (trade.act()) {
                case OPEN -> open.add(trade.positionId());
                case CLOSE -> open.remove(trade.positionId());
            };
            assertThat(known).as("%s", trade).isTrue();
        }
        return open;
    }
}
