package io.tradeagent.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.local.broker.Deal;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CopySumTest {

    private final CopySum sum = new CopySum();

    @Test
    void averagesByLots() {
        sum.add(Deal.Entry.IN, copied("0.30", "1.10000", "4", 80));
        sum.add(Deal.Entry.IN, copied("0.10", "1.10040", "8", 40));
        sum.add(Deal.Entry.OUT, copied("0.40", "1.20000", "-1", 60));

        assertThat(sum.opened().lots()).isEqualByComparingTo("0.4");
        assertThat(sum.opened().averagePrice())
                .hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("1.1001"));
        assertThat(sum.closed().lots()).isEqualByComparingTo("0.4");
        assertThat(sum.slippagePoints())
                .hasValueSatisfying(points -> assertThat(points).isEqualByComparingTo("2"));
        assertThat(sum.latencies())
                .containsExactly(Duration.ofMillis(40), Duration.ofMillis(60), Duration.ofMillis(80));
    }

    @Test
    void countsWhyItWasNotCopied() {
        sum.add(Deal.Entry.IN, new CopyOutcome.NotCopied("max_lots.exceeded"));
        sum.add(Deal.Entry.IN, new CopyOutcome.NotCopied("max_lots.exceeded"));
        sum.add(Deal.Entry.OUT, new CopyOutcome.NothingHeld());

        assertThat(sum.reasons()).containsExactly(Map.entry("max_lots.exceeded", 2));
        assertThat(sum.slippagePoints()).isEmpty();
        assertThat(sum.opened().averagePrice()).isEmpty();
    }

    private static CopyOutcome copied(String lots, String price, String points, long millis) {
        return new CopyOutcome.Copied(new CopyNews.Fill(
                new BigDecimal(lots), new BigDecimal(price), new BigDecimal(points), Duration.ofMillis(millis)));
    }
}
