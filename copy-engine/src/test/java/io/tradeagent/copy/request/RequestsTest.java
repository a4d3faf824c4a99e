package io.tradeagent.copy.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.account.Contract;
import io.tradeagent.copy.account.Quote;
import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.copy.account.VolumeGrid;
import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.follower.OperatorOrder;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.leader.PositionKey;
import io.tradeagent.copy.leader.Recipient;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What strategies and operators ask for, as deals of the leader. The terminal sees 1.1000 and 1.1002. */
class RequestsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final UUID TRADE = new UUID(0, 7);
    private static final Account LEADER = Account.parse("default/50001");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # open    | intent   | expects | quote's age | deal
                      | buy 1    |         | 60          | IN BUY 1 at 1.1002
                      | sell 1   |         | 60          | IN SELL 1 at 1.1
                      | buy 1    | 1.1001  | 61          | IN BUY 1 at 1.1001
                      | buy 1    |         | 61          | no_price
                      | buy 1    |         |             | no_price
            buy 0     | buy 1    |         | 0           | IN BUY 1 at 1.1002
            buy 2     | buy 1    |         | 0           | IN BUY 1 at 1.1002
            buy 2     | sell 0.5 |         | 0           | OUT SELL 0.5 at 1.1
            buy 2     | sell 2   |         | 0           | OUT SELL 2 at 1.1
            buy 2     | sell 3   |         | 0           | INOUT SELL 3 at 1.1
            sell 2    | buy 3    |         | 0           | INOUT BUY 3 at 1.1002
            buy 2     | sell 1   |         | 86400       | OUT SELL 1 at 1.1
            buy 2     | sell 3   |         | 86400       | OUT SELL 2 at 1.1
            buy 2     | sell 3   | 1.0999  | 86400       | INOUT SELL 3 at 1.0999
            buy 2     | sell 1   |         |             | OUT SELL 1 at 1.2
            """)
    void intentsOfASymbolAddUp(
            @Nullable String open, String wanted, @Nullable String expects, @Nullable Long age, String deal) {
        String[] words = wanted.split(" ");
        Intent intent = new Intent(
                "i-1",
                "EURUSD",
                side(words[0]),
                Intent.Timing.AT_ONCE,
                Lots.of(words[1]),
                expects == null ? null : Price.of(expects),
                StopPrices.NONE,
                new Execution.Receipt(NOW, Market.LIVE, null));

        assertThat(text(intent.answer(position(intent.positionId(), open, "alpha"), prices(age))))
                .isEqualTo(deal);
    }

    @Test
    void intentForLaterIsRefused() {
        Intent later = new Intent(
                "i-1",
                "EURUSD",
                Side.BUY,
                Intent.Timing.LATER,
                Lots.of("1"),
                Price.of("1.09"),
                StopPrices.NONE,
                new Execution.Receipt(NOW, Market.LIVE, null));
        assertThat(text(later.answer(null, prices(0L)))).isEqualTo("not_at_market");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # trade  | of    | act               | quote's age | deal
                     |       | open EURUSD buy 1 | 60          | IN BUY 1 at 1.1002
                     |       | open EURUSD buy 1 | 61          | no_price
                     |       | open GOLD buy 1   | 0           | unknown_symbol
            buy 2    | alpha | close             | 86400       | OUT SELL 2 at 1.1
            buy 2    | alpha | close             |             | OUT SELL 2 at 1.2
            buy 2    | alpha | close 0.5         | 0           | OUT SELL 0.5 at 1.1
            buy 2    | alpha | close 5           | 0           | OUT SELL 2 at 1.1
            sell 2   | alpha | close             | 0           | OUT BUY 2 at 1.1002
            buy 0    | alpha | close             | 0           | trade_closed
            buy 2    | beta  | close             | 0           | unknown_trade
                     |       | close             | 0           | unknown_trade
            buy 2    | alpha | stops 1.09        |             | stops 1.09
            buy 0    | alpha | stops 1.09        |             | trade_closed
                     |       | stops 1.09        |             | unknown_trade
            buy 2    | beta  | stops 1.09        |             | unknown_trade
            """)
    void operatorTradesForAGroup(
            @Nullable String trade, @Nullable String group, String act, @Nullable Long age, String deal) {
        GroupTrade wanted = new GroupTrade(
                new GroupId("alpha"),
                new OperatorOrder(TRADE, "alice", "news"),
                TRADE,
                act(act.split(" ")),
                new Execution.Receipt(NOW, Market.LIVE, null));

        assertThat(text(wanted.answer(
                        position(wanted.positionId(), trade, group == null ? "alpha" : group), prices(age))))
                .isEqualTo(deal);
    }

    private static GroupTrade.Act act(String[] words) {
        return switch (words[0]) {
            case "open" -> new GroupTrade.Act.Open(words[1], side(words[2]), Lots.of(words[3]), StopPrices.NONE);
            case "close" -> new GroupTrade.Act.Close(words.length == 1 ? null : Lots.of(words[1]));
            default -> new GroupTrade.Act.ChangeStops(new StopPrices(Price.of(words[1]), null));
        };
    }

    private static @Nullable LeaderPosition position(String id, @Nullable String open, String group) {
        if (open == null) {
            return null;
        }
        String[] words = open.split(" ");
        return new LeaderPosition(
                new PositionKey(LEADER, id, 0),
                new LeaderPosition.Trade("EURUSD", side(words[0]), 0),
                new LeaderPosition.Basis(Price.of("1.2"), Market.LIVE),
                Lots.of("2"),
                Lots.of(words[1]),
                StopPrices.NONE,
                List.of(new Recipient(new GroupId(group), Account.parse("default/60001"))));
    }

    private static LeaderPrices prices(@Nullable Long age) {
        SymbolSpec euro = new SymbolSpec(
                "EURUSD",
                5,
                new Contract(new BigDecimal("100000"), new BigDecimal("0.00001"), BigDecimal.ONE),
                new VolumeGrid(Lots.of("0.01"), Lots.of("0.01"), Lots.of("100")),
                "USD",
                "EUR");
        Map<String, Quote> quotes = age == null
                ? Map.of()
                : Map.of(
                        "EURUSD",
                        new Quote(
                                "EURUSD",
                                Price.of("1.1000"),
                                Price.of("1.1002"),
                                BigDecimal.ONE,
                                NOW.minusSeconds(age)));
        return new LeaderPrices(new AccountView(null, null, Map.of("EURUSD", euro), quotes), NOW);
    }

    private static String text(RequestAnswer answer) {
        return switch (answer) {
            case RequestAnswer.Refused refused -> refused.because().code();
            case RequestAnswer.Taken taken -> text(taken.execution());
        };
    }

    private static String text(Execution execution) {
        Execution.Deal deal = execution.deal();
        return deal.volume().isZero()
                ? "stops " + execution.stops().stopLoss()
                : String.join(
                        " ",
                        deal.entry().name(),
                        deal.side().name(),
                        deal.volume().toString(),
                        "at",
                        deal.price().toString());
    }

    private static Side side(String word) {
        return word.equals("buy") ? Side.BUY : Side.SELL;
    }
}
