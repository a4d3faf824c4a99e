package io.tradeagent.copy.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.copy.Terminal;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureTest {

    private static final Terminal TERMINAL = Terminal.in("USD");

    @Test
    void itIsTheSumOfWhatIsOpenAndOnItsWay() {
        Exposure exposure = Exposure.of(
                List.of(holding("EURUSD", "1", "1.2"), holding("XAUUSD", "0.5", "2000")),
                List.of(holding("EURUSD", "0.10", "1.3")));

        assertThat(exposure.bySymbol().get("EURUSD"))
                .isEqualTo(new HeldSymbol(TERMINAL.symbol("EURUSD"), 2, Lots.of("1.1"), new BigDecimal("133000")));
        assertThat(exposure.count()).isEqualTo(3);
        assertThat(exposure.lots(any -> true)).isEqualTo(Lots.of("1.6"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void stepByStepItIsTheSameAsAtOnce(long seed) {
        Random random = new Random(seed);
        List<String> symbols = List.of("EURUSD", "USDJPY", "XAUUSD");
        List<Holding> held = new ArrayList<>();
        Exposure exposure = Exposure.NONE;
        for (int i = 0; i < 500; i++) {
            if (held.isEmpty() || random.nextInt(5) < 3) {
                Holding opened = holding(
                        symbols.get(random.nextInt(3)),
                        BigDecimal.valueOf(1 + random.nextInt(300), 2).toString(),
                        BigDecimal.valueOf(1 + random.nextInt(200_000), 5).toString());
                held.add(opened);
                exposure = exposure.plus(opened);
            } else {
                exposure = exposure.minus(held.remove(random.nextInt(held.size())));
            }
            assertThat(exposure).isEqualTo(Exposure.of(held, List.of()));
        }
    }

    @Test
    void whatWasNotAddedIsNotTakenAway() {
        Exposure one = Exposure.NONE.plus(holding("EURUSD", "1", "1.2"));

        assertThat(one.minus(holding("EURUSD", "1", "1.2"))).isEqualTo(Exposure.NONE);
        for (Holding other : List.of(
                holding("XAUUSD", "1", "1.2"),
                holding("EURUSD", "2", "1.2"),
                holding("EURUSD", "0.5", "1.2"),
                holding("EURUSD", "0.5", "2.4"),
                holding("EURUSD", "1", "1.1"))) {
            assertThatThrownBy(() -> one.minus(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Holding holding(String symbol, String lots, String price) {
        return new Holding(TERMINAL.symbol(symbol), Lots.of(lots), Price.of(price));
    }
}
