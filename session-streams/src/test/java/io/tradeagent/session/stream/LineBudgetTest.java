package io.tradeagent.session.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LineBudgetTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final LineBudget budget = new LineBudget();
    private Instant now = START;

    private int written(int wanted) {
        int written = 0;
        for (int i = 0; i < wanted; i++) {
            written += budget.take(now).isPresent() ? 1 : 0;
        }
        return written;
    }

    @Test
    void aHundredLinesAtOnceAndTenASecond() {
        assertThat(written(150)).isEqualTo(100);
        now = now.plusMillis(99);
        assertThat(written(1)).isZero();
        now = now.plusMillis(1);
        assertThat(written(2)).isOne();
        now = now.plusSeconds(1);
        assertThat(written(50)).isEqualTo(10);
        now = now.plus(Duration.ofHours(1));
        assertThat(written(150)).isEqualTo(100);
    }

    @Test
    void theNextLineSaysHowManyWereLeftOut() {
        written(107);
        now = now.plusSeconds(1);

        assertThat(budget.take(now)).hasValue(7);
        assertThat(budget.take(now)).hasValue(0);
    }

    @Test
    void aClockThatIsSetBackEarnsNothing() {
        written(100);
        now = now.minusSeconds(60);
        assertThat(written(1)).isZero();
        now = now.plusSeconds(1);
        assertThat(written(50)).isEqualTo(10);
    }
}
