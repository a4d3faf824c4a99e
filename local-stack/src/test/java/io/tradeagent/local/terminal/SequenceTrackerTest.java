package io.tradeagent.local.terminal;

import static io.tradeagent.local.terminal.SequenceTracker.Arrival.AFTER_A_GAP;
import static io.tradeagent.local.terminal.SequenceTracker.Arrival.AGAIN;
import static io.tradeagent.local.terminal.SequenceTracker.Arrival.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SequenceTrackerTest {

    private final SequenceTracker tracker = new SequenceTracker();

    @Test
    void tellsNewFromRepeated() {
        assertThat(tracker.arrived(1, 0)).isEqualTo(NEW);
        assertThat(tracker.arrived(2, 1)).isEqualTo(NEW);
        assertThat(tracker.arrived(1, 0)).isEqualTo(AGAIN);
        assertThat(tracker.lastSeen()).isEqualTo(2);
    }

    @Test
    void anExpiredMessageInBetweenIsNoLoss() {
        tracker.arrived(1, 0);

        assertThat(tracker.arrived(3, 1)).isEqualTo(NEW);
    }

    @Test
    void aLostMessageIsAGapAndIsNotSteppedOver() {
        tracker.arrived(1, 0);

        assertThat(tracker.arrived(3, 2)).isEqualTo(AFTER_A_GAP);
        assertThat(tracker.lastSeen()).isEqualTo(1);
        assertThat(tracker.arrived(2, 1)).isEqualTo(NEW);
    }

    @Test
    void theFirstMessageOfAConnectionMayBeAhead() {
        tracker.arrived(1, 0);
        tracker.connected();

        assertThat(tracker.arrived(9, 8)).isEqualTo(NEW);
        assertThat(tracker.arrived(11, 10)).isEqualTo(AFTER_A_GAP);
    }
}
