package io.tradeagent.outbox.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.outbox.OrderRef;
import io.tradeagent.outbox.Reminder;
import io.tradeagent.outbox.Slot;
import io.tradeagent.outbox.Turn;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimersTest {

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    private static final Account ACCOUNT = Account.parse("default/1");
    private static final Account OTHER = Account.parse("default/2");

    private final Timers timers = new Timers();

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }

    private static OrderRef turn(long arrival) {
        return new Turn(Turn.Rank.REGULAR, arrival);
    }

    private static OrderRef slot(long sequence) {
        return new Slot(new Fingerprint("a".repeat(64)), new Sequence(sequence));
    }

    private Stream<Reminder> due(int second) {
        return timers.due(at(second), 100).stream().map(Timers.Timer::reminder);
    }

    @Test
    void theEarliestComesFirstWhateverWasSetFirst() {
        timers.set(ACCOUNT, turn(1), at(30));
        timers.set(ACCOUNT, slot(1), at(10));
        timers.set(ACCOUNT, turn(2), at(20));
        assertThat(due(30)).containsExactly(slot(1), turn(2), turn(1));
    }

    @Test
    void nothingComesBeforeItsTimeAndNothingTwice() {
        timers.set(ACCOUNT, turn(1), at(10));
        timers.set(ACCOUNT, turn(2), at(11));
        assertThat(due(9)).isEmpty();
        assertThat(due(10)).as("at its very instant").containsExactly(turn(1));
        assertThat(due(10)).isEmpty();
        assertThat(due(11)).containsExactly(turn(2));
        assertThat(timers.size()).isZero();
    }

    @Test
    void ofEqualInstantsTheOneThatWasSetFirst() {
        for (int i = 50; i > 0; i--) {
            timers.set(ACCOUNT, turn(i), at(10));
        }
        assertThat(due(10).map(order -> ((Turn) order).arrival()).toList())
                .hasSize(50)
                .isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    @Test
    void newTimeReplacesTheOldOneAndItsPlace() {
        timers.set(ACCOUNT, turn(1), at(10));
        timers.set(ACCOUNT, turn(2), at(10));
        timers.set(ACCOUNT, turn(1), at(10));
        timers.set(ACCOUNT, turn(3), at(10));
        timers.set(ACCOUNT, turn(3), at(20));
        assertThat(timers.size()).isEqualTo(3);
        assertThat(due(10)).containsExactly(turn(2), turn(1));
        assertThat(due(20)).containsExactly(turn(3));
    }

    @Test
    void timeIsTakenBack() {
        timers.set(ACCOUNT, turn(1), at(10));
        timers.set(ACCOUNT, turn(2), at(10));
        timers.set(ACCOUNT, turn(1), null);
        timers.set(ACCOUNT, turn(3), null);
        assertThat(timers.size()).isEqualTo(1);
        assertThat(due(10)).containsExactly(turn(2));
    }

    @Test
    void noMoreThanAskedForAndTheRestNextTime() {
        for (int i = 1; i <= 5; i++) {
            timers.set(ACCOUNT, turn(i), at(i));
        }
        assertThat(timers.due(at(10), 0)).isEmpty();
        assertThat(timers.due(at(10), 3)).extracting(Timers.Timer::reminder).containsExactly(turn(1), turn(2), turn(3));
        assertThat(timers.due(at(10), 3)).extracting(Timers.Timer::reminder).containsExactly(turn(4), turn(5));
    }

    @Test
    void samePlaceOfAnotherAccountIsAnotherOrder() {
        timers.set(ACCOUNT, turn(1), at(10));
        timers.set(OTHER, turn(1), at(10));
        timers.set(ACCOUNT, turn(1), null);
        assertThat(timers.due(at(10), 100)).isEqualTo(List.of(new Timers.Timer(OTHER, turn(1))));
    }

    @Test
    void whatWasDueCanBeSetAgain() {
        timers.set(ACCOUNT, turn(1), at(10));
        assertThat(due(10)).hasSize(1);
        timers.set(ACCOUNT, turn(1), at(20));
        assertThat(due(20)).containsExactly(turn(1));
    }
}
