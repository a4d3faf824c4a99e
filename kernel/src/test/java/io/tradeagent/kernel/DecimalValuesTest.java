package io.tradeagent.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DecimalValuesTest {

    @Test
    void zerosAtTheEndMakeNoDifference() {
        assertThat(Lots.of("0.10")).isEqualTo(Lots.of("0.1")).hasToString("0.1");
        assertThat(Lots.of("100")).isEqualTo(Lots.of("100.000")).hasToString("100");
        assertThat(Lots.of("0.000")).isEqualTo(Lots.ZERO);
        assertThat(Price.of("1.10000")).isEqualTo(Price.of("1.1"));
        assertThat(Money.of("5.00", "USD")).isEqualTo(Money.of("5", "USD")).hasToString("5 USD");
    }

    @Test
    void lotsAreNeverNegative() {
        assertThatThrownBy(() -> Lots.of("-0.01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Lots.of("0.01").minus(Lots.of("0.02"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void arithmeticIsDecimal() {
        assertThat(Lots.of("0.1").plus(Lots.of("0.2"))).isEqualTo(Lots.of("0.3"));
        assertThat(Lots.of("0.3").minus(Lots.of("0.1"))).isEqualTo(Lots.of("0.2"));
        assertThat(Lots.of("0.3").min(Lots.of("0.1"))).isEqualTo(Lots.of("0.1"));
        assertThat(Price.of("1.1").distance(Price.of("1.2"))).isEqualByComparingTo("0.1");
    }

    @Test
    void aPriceMayBeBelowZero() {
        assertThat(Price.of("-37.63")).isLessThan(Price.of("0"));
    }
}
