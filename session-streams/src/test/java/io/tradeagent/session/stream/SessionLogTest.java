package io.tradeagent.session.stream;

import static io.tradeagent.session.stream.Terminals.ack;
import static io.tradeagent.session.stream.Terminals.approve;
import static io.tradeagent.session.stream.Terminals.connect;
import static io.tradeagent.session.stream.Terminals.event;
import static io.tradeagent.session.stream.Terminals.reject;
import static io.tradeagent.session.stream.Terminals.request;
import static io.tradeagent.session.stream.Terminals.sessionId;
import static io.tradeagent.session.stream.Terminals.summary;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.tradeagent.schema.session.ApprovalDecided;
import io.tradeagent.schema.session.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What operators read about sessions: one line each, with fields. */
class SessionLogTest {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger("io.tradeagent.session");

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @TempDir
    Path directory;

    Driver driver;

    @BeforeEach
    void start() {
        lines.start();
        LOG.setLevel(Level.INFO);
        LOG.setAdditive(false);
        LOG.addAppender(lines);
        driver = new Driver(directory, Parameters.USUAL);
        driver.send(request("a")).send(connect("a", 1, "c1"));
    }

    @AfterEach
    void stop() {
        driver.close();
        LOG.detachAppender(lines);
        LOG.setAdditive(true);
        LOG.setLevel(null);
    }

    private List<Map<String, Object>> lines(String action) {
        return lines.list.stream()
                .map(SessionLogTest::fields)
                .filter(fields -> action.equals(fields.get("event.action")))
                .toList();
    }

    private static Map<String, Object> fields(ILoggingEvent line) {
        Map<String, Object> fields = new TreeMap<>();
        line.getKeyValuePairs().forEach(pair -> fields.put(pair.key, pair.value));
        return fields;
    }

    private Map<String, Object> line(String action) {
        assertThat(lines(action)).hasSize(1);
        return lines(action).getFirst();
    }

    @Test
    void aProhibitedOperationSaysWhoTriedWhat() {
        driver.send(event("a", 1, "c1", 1, ack(1)));

        assertThat(line("prohibited_operation"))
                .containsEntry("event.outcome", "failure")
                .containsEntry("event.code", "session_pending")
                .containsEntry(
                        "tradeagent.tenant",
                        Terminals.IDENTITY.account().tenant().value())
                .containsEntry(
                        "tradeagent.account", Terminals.IDENTITY.account().id())
                .containsEntry(
                        "tradeagent.fingerprint",
                        Terminals.IDENTITY.fingerprint().hex())
                .containsEntry("tradeagent.session_id", sessionId("a").toString())
                .containsEntry("tradeagent.epoch", 1L)
                .containsEntry("tradeagent.status", "pending")
                .containsEntry("tradeagent.event_type", "COMMAND_ACK")
                .containsEntry("tradeagent.event_id", "c1-1");
    }

    @Test
    void aPreemptionNamesTheRetiredSessionAndItsLateFramesAreFenced() {
        driver.send(request("b"));

        assertThat(line("session_superseded"))
                .containsEntry("tradeagent.session_id", sessionId("a").toString())
                .containsEntry("tradeagent.epoch", 1L)
                .containsEntry("tradeagent.superseded_by", sessionId("b").toString());

        driver.send(event("a", 1, "c1", 1, summary("late")));
        assertThat(line("frame_fenced"))
                .containsEntry("event.outcome", "failure")
                .containsEntry("tradeagent.frame_epoch", 1L)
                .containsEntry("tradeagent.session_id", sessionId("b").toString())
                .containsEntry("tradeagent.event_id", "c1-1");
    }

    @Test
    void aRejectionIsADecisionAndTheEndOfASession() {
        driver.send(reject(1));

        assertThat(line("decision_applied")).containsEntry("tradeagent.decision_sequence", 1L);
        assertThat(line("session_rejected")).containsEntry("event.code", "rejected");
    }

    @Test
    void anApprovalsEndSaysSo() {
        driver.send(
                new ApprovalDecided("d", 1L, Verdict.approve, "alice", null, driver.now.plus(Duration.ofSeconds(10))));
        driver.live(Duration.ofSeconds(11));

        assertThat(line("session_returned_to_pending")).containsEntry("event.code", "approval_expired");
    }

    @Test
    void aTerminalCannotFloodTheLogAndOperatorsAreHeardAllTheSame() {
        for (int i = 1; i <= 150; i++) {
            driver.send(event("a", 1, "c1", i, ack(i)));
        }
        assertThat(lines("prohibited_operation")).hasSize(100);

        driver.send(approve(1));
        assertThat(lines("decision_applied")).hasSize(1);

        driver.send(reject(2)).pass(Duration.ofSeconds(1)).send(event("a", 1, "c1", 151, ack(151)));
        assertThat(line("frame_fenced")).containsEntry("tradeagent.lines_not_written", 50L);
    }
}
