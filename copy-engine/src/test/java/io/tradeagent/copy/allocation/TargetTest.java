package io.tradeagent.copy.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.Terminal;
import io.tradeagent.copy.account.VolumeGrid;
import io.tradeagent.copy.allocation.Target.Reduction;
import io.tradeagent.kernel.Lots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # follower's first, leader's first, leader's left, target
            1.00, 2.00, 1.00, 0.5
            0.10, 0.30, 0.20, 0.06
            0.10, 0.30, 0.10, 0.03
            0.30, 0.90, 0.30, 0.1
            0.01, 1.00, 0.99, 0
            0.01, 1.00, 1.00, 0.01
            5.00, 0.01, 0.01, 5
            0.10, 0.10, 0.25, 0.25
            60, 1, 2, 100
            """)
    void aTargetIsTheShareOfTheFirstVolumeDownToTheGrid(String own, String leaders, String left, String target) {
        assertThat(Target.of(Lots.of(own), Lots.of(leaders), Lots.of(left), Terminal.CENTS))
                .isEqualTo(Lots.of(target));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # min, step, max, holds, target, closes, deferred
            0.01, 0.01, 100, 0.05, 0.04, 0.01, 0
            0.01, 0.01, 100, 0.05, 0.05, 0, 0
            0.01, 0.01, 100, 0.04, 0.05, 0, 0
            0.1, 0.1, 50, 0.5, 0.2, 0.3, 0
            # the broker takes no order of 0.04
            0.1, 0.01, 50, 0.15, 0.11, 0, 0.04
            0.1, 0.01, 50, 0.25, 0.11, 0.14, 0
            # a difference of volumes of this grid is never one of its volumes
            0.03, 0.02, 1, 0.09, 0.05, 0, 0.04
            0.03, 0.02, 1, 0.09, 0, 0.09, 0
            # filled in part, off the grid: the last close takes all
            0.1, 0.1, 50, 0.25, 0, 0.25, 0
            0.1, 0.1, 50, 0.25, 0.1, 0, 0.15
            # more than one order may have
            0.01, 0.01, 1, 2.5, 0, 1, 1.5
            0.01, 0.01, 1, 1.5, 0.2, 1, 0.3
            """)
    void aCloseTakesWhatTheBrokerLets(
            String min, String step, String max, String holds, String target, String close, String deferred) {
        VolumeGrid grid = Terminal.grid(min, step, max);

        assertThat(Target.reduction(Lots.of(holds), Lots.of(target), grid))
                .isEqualTo(new Reduction(Lots.of(close), Lots.of(deferred)));
    }

    @Test
    void aRepeatedOrALateSignalDoesNoHarm() {
        Lots first = Lots.of("0.05");
        Lots target = Target.of(first, Lots.of("1"), Lots.of("0.2"), Terminal.CENTS);
        Lots holds = first.minus(Target.reduction(first, target, Terminal.CENTS).close());

        assertThat(holds).isEqualTo(Lots.of("0.01"));
        assertThat(Target.reduction(holds, target, Terminal.CENTS).close()).isEqualTo(Lots.ZERO);
    }
}
