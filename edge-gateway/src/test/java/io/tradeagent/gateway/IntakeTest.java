package io.tradeagent.gateway;

import static io.tradeagent.gateway.Given.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.EventId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private final ManualTicker ticker = new ManualTicker();
    private final Intake intake = new Intake(new TestRules(5, 2), ticker.nanos());

    private long accept(String id) {
        return intake.accept(event(id), ticker.nanos());
    }

    @Test
    void everyEventHasANumberHeartbeatsToo() {
        ToSession.EventFrame heartbeat = new ToSession.EventFrame(new EventId("h"), Given.NOW, null, () -> false);

        assertThat(accept("e-1")).isEqualTo(1);
        assertThat(intake.accept(heartbeat, ticker.nanos())).isEqualTo(2);
        assertThat(accept("e-2")).isEqualTo(3);
    }

    @Test
    void aHeartbeatWaitsForNoAnswer() {
        intake.accept(new ToSession.EventFrame(new EventId("h"), Given.NOW, null, () -> false), ticker.nanos());

        assertThat(intake.settled()).isTrue();
    }

    @Test
    void theOldestUnansweredEventCounts() {
        accept("e-1");
        ticker.advance(Duration.ofSeconds(4));
        accept("e-2");
        intake.answered(List.of("e-1"));
        ticker.advance(Duration.ofSeconds(4));
        assertThat(intake.overdue(ticker.nanos())).isFalse();

        ticker.advance(Duration.ofSeconds(2));
        assertThat(intake.overdue(ticker.nanos())).isTrue();
    }

    @Test
    void anEventThatWasSentTwiceIsAnsweredTwice() {
        accept("e-1");
        accept("e-1");
        intake.answered(List.of("e-1"));
        assertThat(intake.settled()).isFalse();

        intake.answered(List.of("e-1"));
        assertThat(intake.settled()).isTrue();
    }

    @Test
    void answersOutOfOrderAndOfOthersDoNoHarm() {
        accept("e-1");
        accept("e-2");
        intake.answered(List.of("e-2", "unknown"));
        assertThat(intake.settled()).isFalse();

        intake.answered(List.of("e-1"));
        assertThat(intake.settled()).isTrue();
    }

    @Test
    void whoIsTooFastWaitsAsLongAsItTakes() {
        for (int i = 0; i < 10; i++) {
            assertThat(intake.pace(ticker.nanos())).isZero();
        }
        assertThat(intake.pace(ticker.nanos())).isEqualTo(Duration.ofMillis(100));
        assertThat(intake.pace(ticker.nanos())).isEqualTo(Duration.ofMillis(200));

        ticker.advance(Duration.ofMillis(300));
        assertThat(intake.pace(ticker.nanos())).isZero();
    }

    @Test
    void patienceWithBadFramesComesBack() {
        assertThat(intake.tolerates(ticker.nanos())).isTrue();
        assertThat(intake.tolerates(ticker.nanos())).isTrue();
        assertThat(intake.tolerates(ticker.nanos())).isFalse();

        ticker.advance(Duration.ofSeconds(1));
        assertThat(intake.tolerates(ticker.nanos())).isTrue();
    }
}
