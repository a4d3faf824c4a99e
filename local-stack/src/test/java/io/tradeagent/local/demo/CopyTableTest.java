package io.tradeagent.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.local.broker.Brokers;
import io.tradeagent.local.broker.Deal;
import io.tradeagent.local.broker.OpenRequest;
import io.tradeagent.local.broker.Side;
import io.tradeagent.local.broker.TradeResult;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CopyTableTest {

    private final Cast cast =
            new Cast(URI.create("http://127.0.0.1:1"), (actor, identity, event) -> {}, InstantSource.system());
    private final CopyFollower half = cast.floor().followers().getFirst();
    private final CopyFollower limited = cast.floor().followers().getLast();
    private final CopyRound round = new CopyRound(
            opening(),
            List.of(
                    new CopyRound.Copy(
                            half,
                            new CopyOutcome.Copied(new CopyNews.Fill(
                                    new BigDecimal("0.5000000000"),
                                    new BigDecimal("1.10016"),
                                    new BigDecimal("6"),
                                    Duration.ofMillis(84)))),
                    new CopyRound.Copy(limited, new CopyOutcome.NotCopied("max_open_positions.exceeded"))));

    @AfterEach
    void close() {
        cast.close();
    }

    @Test
    void setsATradeBesideItsCopies() {
        assertThat(CopyTable.of(round))
                .isEqualTo(String.join(
                        "\n",
                        "   leader opens: buy 1.00 EURUSD at 1.10010",
                        "      follower       lots     price   slippage   latency  reason",
                        "      half           0.50   1.10016   +6.0 pts     84 ms",
                        "      limited           -         -          -         -  max_open_positions.exceeded"));
    }

    @Test
    void sumsUpAllTrades() {
        List<CopyFollower> followers = List.of(half, limited);
        CopyTally tally = new CopyTally(followers);
        tally.add(round);
        tally.add(round);

        assertThat(CopyTable.of(tally, cast.leader(), followers).lines())
                .hasSize(5)
                .satisfies(lines -> {
                    assertThat(lines.get(2)).contains("leader", " 2.00  1.10010    0.00        -");
                    assertThat(lines.get(3)).contains("half", " 1.00  1.10016    0.00        -", "+6.0", "84/84");
                    assertThat(lines.get(4)).endsWith("2 x max_open_positions.exceeded");
                });
    }

    private static Deal opening() {
        TradeResult result = Brokers.account().trade(OpenRequest.byHand("EURUSD", Side.BUY, "1.00"), Brokers.START);
        return ((TradeResult.Done) result).deals().getFirst();
    }
}
