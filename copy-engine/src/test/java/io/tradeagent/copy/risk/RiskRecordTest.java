package io.tradeagent.copy.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.account.AccountFunds;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RiskRecordTest {

    @Test
    void theFirstObservationIsTheFirstOfAllBases() {
        assertThat(equity(RiskRecord.EMPTY.observed(funds("2026-03-04T08:00:00Z", "9000"))))
                .isEqualTo(marks("9000", "9000", "9000", "9000"));
    }

    @Test
    void theHighestStaysAndTheDayStartsWithTheLastOfTheDayBefore() {
        RiskRecord record = RiskRecord.EMPTY
                .observed(funds("2026-03-04T08:00:00Z", "9000"))
                .observed(funds("2026-03-04T09:00:00Z", "9500"))
                .observed(funds("2026-03-04T23:59:59.999Z", "9100"));
        assertThat(equity(record)).isEqualTo(marks("9100", "9500", "9000", "9000"));

        assertThat(equity(record.observed(funds("2026-03-05T00:00:00Z", "8000"))))
                .as("what the night cost is the new day's loss")
                .isEqualTo(marks("8000", "9500", "9000", "9100"));
    }

    @Test
    void equityAndBalanceHaveMarksOfTheirOwn() {
        FundsMarks marks = Objects.requireNonNull(RiskRecord.EMPTY
                .observed(new AccountFunds(decimal("100"), decimal("90"), "a", Instant.EPOCH))
                .observed(new AccountFunds(decimal("110"), decimal("80"), "b", Instant.EPOCH))
                .marks());

        assertThat(marks.equity()).isEqualTo(marks("80", "90", "90", "90"));
        assertThat(marks.balance()).isEqualTo(marks("110", "110", "100", "100"));
    }

    @Test
    void anObservationThatWasOvertakenChangesNothing() {
        RiskRecord record = RiskRecord.EMPTY.observed(funds("2026-03-04T08:00:00Z", "9000"));

        assertThat(record.observed(funds("2026-03-04T07:59:59Z", "1"))).isEqualTo(record);
        assertThat(record.observed(funds("2026-03-04T08:00:00Z", "9000")))
                .as("the same again")
                .isEqualTo(record);
    }

    @Test
    void aDayBeginsWithoutAnyObservationToo() {
        RiskRecord record = RiskRecord.EMPTY
                .observed(funds("2026-03-04T08:00:00Z", "9000"))
                .observed(funds("2026-03-04T20:00:00Z", "8000"));

        assertThat(equity(record.at(Instant.parse("2026-03-04T23:59:59Z"))).dayStart())
                .isEqualByComparingTo("9000");
        RiskRecord next = record.at(Instant.parse("2026-03-05T00:00:00Z"));
        assertThat(equity(next).dayStart()).isEqualByComparingTo("8000");
        assertThat(equity(next.observed(funds("2026-03-05T01:00:00Z", "7000"))).dayStart())
                .as("and only once")
                .isEqualByComparingTo("8000");
    }

    @Test
    void aDecisionsClockThatIsAheadDoesNotMakeTheDayBeginTwice() {
        RiskRecord next = RiskRecord.EMPTY
                .observed(funds("2026-03-04T20:00:00Z", "8000"))
                .at(Instant.parse("2026-03-05T00:00:01Z"))
                .observed(funds("2026-03-04T23:59:59Z", "7000"));

        assertThat(equity(next)).isEqualTo(marks("7000", "8000", "8000", "8000"));
    }

    @Test
    void openingsOlderThanTheLongestWindowAreForgotten() {
        Instant noon = Instant.parse("2026-03-04T12:00:00Z");
        RiskRecord record = RiskRecord.EMPTY;
        for (int minute = 0; minute <= 60; minute += 20) {
            record = record.opened(noon.plusSeconds(minute * 60L), Duration.ofHours(1));
        }

        assertThat(record.openings())
                .as("the one at noon is exactly an hour old")
                .containsExactly(noon.plusSeconds(1200), noon.plusSeconds(2400), noon.plusSeconds(3600));
        assertThat(record.opened(noon.plusSeconds(3601), Duration.ZERO).openings())
                .isEmpty();
    }

    @Test
    void twoOpeningsOfOneMomentAreTwo() {
        Instant noon = Instant.parse("2026-03-04T12:00:00Z");

        assertThat(RiskRecord.EMPTY
                        .opened(noon, Duration.ofHours(1))
                        .opened(noon, Duration.ofHours(1))
                        .openings())
                .hasSize(2);
    }

    private static Marks equity(RiskRecord record) {
        return Objects.requireNonNull(record.marks()).equity();
    }

    private static Marks marks(String last, String highWater, String initial, String dayStart) {
        return new Marks(decimal(last), decimal(highWater), decimal(initial), decimal(dayStart));
    }

    private static AccountFunds funds(String at, String amount) {
        return new AccountFunds(decimal(amount), decimal(amount), "heartbeat", Instant.parse(at));
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }
}
