package io.tradeagent.copy.follower;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.DocTable;
import io.tradeagent.copy.DocTable.Row;
import io.tradeagent.copy.execution.RejectionClass;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of refusals in {@code docs/concepts/copying.md}. */
class RetryPolicyDocTest {

    static Stream<Row> refusals() {
        return DocTable.rows("copying.md", "refusals");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyReasonIsAnsweredAsTheDocumentSays(Row row) {
        RejectionClass why = RejectionClass.valueOf(row.get("reason").toUpperCase(Locale.ROOT));
        assertThat(text(RetryPolicy.opening(why))).isEqualTo(row.get("an opening"));
        assertThat(text(RetryPolicy.closing(why))).isEqualTo(row.get("a close"));
        assertThat(text(RetryPolicy.stops(why))).isEqualTo(row.get("a change of stops"));
        Set<String> said = Arrays.stream(row.get("terminals say").split("[, ]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
        assertThat(said).isEqualTo(why.codes());
        assertThat(said).allMatch(code -> RejectionClass.of(code) == why);
    }

    @Test
    void noReasonIsLeftOut() {
        assertThat(refusals().map(row -> row.get("reason")))
                .containsExactlyElementsOf(Arrays.stream(RejectionClass.values())
                        .map(RejectionClass::code)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "REQUOTE, REQUOTE",
        "TRADE_RETCODE_MARKET_CLOSED, MARKET_CLOSED",
        "ERR_NOT_ENOUGH_MONEY, NO_MONEY",
        "' 10016 ', INVALID_STOPS",
        "busy, OTHER",
        "nothing_to_close, OTHER"
    })
    void wordsAreUnderstoodHoweverTheyAreWritten(String said, RejectionClass why) {
        assertThat(RejectionClass.of(said)).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({"1, 1000", "2, 2000", "3, 4000", "6, 32000", "7, 60000", "16, 60000", "1000, 60000"})
    void pausesGrowToTheLongest(int refused, long millis) {
        assertThat(RetryPolicy.closing(RejectionClass.REQUOTE).pause(refused)).contains(Duration.ofMillis(millis));
    }

    private static String text(Pace pace) {
        return switch (pace.most()) {
            case 0 -> "ends";
            case Integer.MAX_VALUE -> "for ever, " + pauses(pace);
            default -> pace.most() + " more, " + pauses(pace);
        };
    }

    private static String pauses(Pace pace) {
        String first = pace.pause(1).map(RetryPolicyDocTest::text).orElseThrow();
        int last = pace.most() == Integer.MAX_VALUE ? 100 : pace.most();
        String longest = pace.pause(last).map(RetryPolicyDocTest::text).orElseThrow();
        return first.equals(longest) ? first : first + " to " + longest;
    }

    private static String text(Duration duration) {
        return duration.toSeconds() % 60 == 0 ? duration.toMinutes() + "m" : duration.toSeconds() + "s";
    }
}
