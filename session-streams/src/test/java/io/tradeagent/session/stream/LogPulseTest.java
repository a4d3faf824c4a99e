package io.tradeagent.session.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LogPulseTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private final LogPulse pulse = new LogPulse(Duration.ofSeconds(45), START);

    @Test
    void silenceDoesNotCountForOneTimeoutAfterTheStart() {
        assertThat(pulse.quiet(at(44))).isTrue();
        assertThat(pulse.quiet(at(45))).isFalse();
    }

    @Test
    void silenceDoesNotCountWhileTheLogOwesAnAnswerNorForOneTimeoutAfterwards() {
        assertThat(pulse.probe(at(50))).isTrue();
        assertThat(pulse.quiet(at(65))).isFalse();
        assertThat(pulse.quiet(at(66))).isTrue();
        pulse.answered(at(100));
        assertThat(pulse.quiet(at(144))).isTrue();
        assertThat(pulse.quiet(at(145))).isFalse();
    }

    @Test
    void aPromptAnswerChangesNothing() {
        pulse.probe(at(50));
        pulse.answered(at(51));
        assertThat(pulse.quiet(at(80))).isFalse();
    }

    @Test
    void probesComeNowAndThen() {
        assertThat(pulse.probe(at(7))).isFalse();
        assertThat(pulse.probe(at(8))).isTrue();
        assertThat(pulse.probe(at(9))).isFalse();
    }

    @Test
    void aPauseOfThisThreadStartsTheGraceAgain() {
        pulse.tick(at(60));
        assertThat(pulse.quiet(at(104))).isTrue();
        assertThat(pulse.quiet(at(105))).isFalse();
    }

    private static Instant at(int seconds) {
        return START.plusSeconds(seconds);
    }
}
