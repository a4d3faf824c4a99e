package io.tradeagent.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumeGridTest {

    /** The grid counts from min, not from zero. */
    private final VolumeGrid grid =
            new VolumeGrid(new BigDecimal("0.03"), new BigDecimal("5.00"), new BigDecimal("0.02"));

    @ParameterizedTest
    @CsvSource({
        "0.03, true",
        "0.05, true",
        "0.050, true",
        "4.99, true",
        "0.04, false",
        "0.02, false",
        "5.01, false",
        "0.031, false",
        "0, false",
        "-0.03, false"
    })
    void holdsOnlyVolumesOfTheGrid(BigDecimal volume, boolean held) {
        assertThat(grid.holds(volume)).isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource({"0.03, 0.03", "0.04, 0.03", "0.0599, 0.05", "0.029, 0", "0, 0", "9, 4.99", "5.00, 4.99"})
    void floorsToTheGrid(BigDecimal volume, BigDecimal floor) {
        assertThat(grid.floor(volume)).isEqualByComparingTo(floor);
    }

    @Test
    void refusesAGridWithoutVolumes() {
        BigDecimal one = BigDecimal.ONE;
        assertThatThrownBy(() -> new VolumeGrid(one, one, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VolumeGrid(BigDecimal.TEN, one, one)).isInstanceOf(IllegalArgumentException.class);
    }
}
