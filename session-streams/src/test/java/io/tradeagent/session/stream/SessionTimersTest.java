package io.tradeagent.session.stream;

import static io.tradeagent.session.stream.Terminals.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.schema.gateway.SessionChanged;
import io.tradeagent.schema.gateway.SessionEnded;
import io.tradeagent.schema.session.ApprovalDecided;
import io.tradeagent.schema.session.SessionStatus;
import io.tradeagent.schema.session.TerminationReason;
import io.tradeagent.schema.session.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTimersTest {

    private static final SessionEnded SILENT = new SessionEnded(TerminationReason.heartbeat_timeout, 4004, null);

    @TempDir
    Path directory;

    Driver driver;

    @BeforeEach
    void start() {
        driver = new Driver(directory, Parameters.USUAL);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    private void givenConnected() {
        driver.send(request("a")).send(connect("a", 1, "c1"));
        driver.mail();
    }

    @Test
    void silenceEndsASession() {
        givenConnected();
        driver.live(Duration.ofSeconds(44));
        assertThat(driver.mail()).isEmpty();
        driver.live(Duration.ofSeconds(2));
        assertThat(driver.mail()).containsExactly(SILENT);
    }

    @Test
    void heartbeatsKeepItAlive() {
        givenConnected();
        for (int beat = 1; beat <= 10; beat++) {
            driver.live(Duration.ofSeconds(30)).send(event("a", 1, "c1", beat, heartbeat()));
        }
        assertThat(driver.mail()).isEmpty();
        driver.live(Duration.ofSeconds(46));
        assertThat(driver.mail()).containsExactly(SILENT);
    }

    @Test
    void aStallOfThePlatformIsNotTheTerminalsSilence() {
        givenConnected();
        driver.pass(Duration.ofSeconds(60));
        assertThat(driver.mail()).isEmpty();
        driver.live(Duration.ofSeconds(40));
        assertThat(driver.mail()).isEmpty();
        driver.live(Duration.ofSeconds(6));
        assertThat(driver.mail()).containsExactly(SILENT);
    }

    @Test
    void anApprovalsEndSendsTheSessionBackToPending() {
        givenConnected();
        driver.send(
                new ApprovalDecided("d", 1L, Verdict.approve, "alice", null, driver.now.plus(Duration.ofSeconds(10))));
        driver.mail();

        driver.live(Duration.ofSeconds(11));

        assertThat(driver.mail()).containsExactly(new SessionChanged(SessionStatus.pending, false, null));
    }
}
