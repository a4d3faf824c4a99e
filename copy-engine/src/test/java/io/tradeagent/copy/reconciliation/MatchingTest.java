package io.tradeagent.copy.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.reconciliation.BookedPosition.Reduction;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The books have 0.30 lots of EURUSD, bought at 1.1 by command c-1, as position f-1. */
class MatchingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # id | command | symbol | side | volume | price | books   | found
            f-1  |         | EURUSD | BUY  | 0.30   | 1.1   | WHOLE   | true
            f-1  | c-2     | GBPUSD | SELL | 9      | 2     | WHOLE   | true
            f-2  | c-1     | EURUSD | BUY  | 0.20   | 1.2   | WHOLE   | true
            f-2  |         | EURUSD | BUY  | 0.30   | 1.1   | WHOLE   | false
            f-2  |         | EURUSD | BUY  | 0.30   | 1.1   | REDUCED | true
            f-2  | c-2     | EURUSD | BUY  | 0.30   | 1.1   | REDUCED | false
            f-2  |         | GBPUSD | BUY  | 0.30   | 1.1   | REDUCED | false
            f-2  |         | EURUSD | SELL | 0.30   | 1.1   | REDUCED | false
            f-2  |         | EURUSD | BUY  | 0.29   | 1.1   | REDUCED | false
            f-2  |         | EURUSD | BUY  | 0.30   | 1.101 | REDUCED | false
            """)
    void isFound(
            String id,
            String command,
            String symbol,
            Side side,
            String volume,
            String price,
            Reduction books,
            boolean found) {
        HeldPosition held = new HeldPosition(
                id,
                symbol,
                side,
                Lots.of(volume),
                Price.of(price),
                StopPrices.NONE,
                command == null ? null : new CommandId(command));

        Matching matching = Matching.of(List.of(booked("c-1", "f-1", books)), List.of(held));

        assertThat(matching.of(new CommandId("c-1"))).isEqualTo(found ? held : null);
        assertThat(matching.foreign()).isEqualTo(found ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"1,true", "2,false"})
    void whatMayBeTwoIsNeither(int legs, boolean found) {
        List<BookedPosition> booked = legs == 1
                ? List.of(booked("c-1", "f-1", Reduction.REDUCED))
                : List.of(booked("c-1", "f-1", Reduction.REDUCED), booked("c-2", "f-2", Reduction.REDUCED));
        HeldPosition rest =
                new HeldPosition("f-9", "EURUSD", Side.BUY, Lots.of("0.3"), Price.of("1.1"), StopPrices.NONE, null);

        assertThat(Matching.of(booked, List.of(rest)).of(new CommandId("c-1")) != null)
                .isEqualTo(found);
    }

    private static BookedPosition booked(String command, String position, Reduction reduction) {
        return new BookedPosition(
                new CommandId(command), position, "EURUSD", Side.BUY, Lots.of("0.3"), Price.of("1.1"), reduction);
    }
}
