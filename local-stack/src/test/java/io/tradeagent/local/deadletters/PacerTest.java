package io.tradeagent.local.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PacerTest {

    private static final long MS = 1_000_000;
    /** A monotonic clock may overflow. */
    private final long start = Math.subtractExact(Long.MAX_VALUE, 50 * MS);

    private final Pacer pacer = new Pacer(new Rate(10));

    @Test
    void keepsTheDistance() {
        assertThat(pacer.pause(start)).isZero();
        assertThat(pacer.pause(start)).isEqualTo(100 * MS);
        assertThat(pacer.pause(start + 130 * MS)).isEqualTo(70 * MS);
    }

    @Test
    void doesNotMakeUpForLostTime() {
        assertThat(pacer.pause(start)).isZero();
        assertThat(pacer.pause(start + 5_000 * MS)).isZero();
        assertThat(pacer.pause(start + 5_000 * MS)).isEqualTo(100 * MS);
    }

    @Test
    void aRateIsOneOrMore() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(0));
    }
}
