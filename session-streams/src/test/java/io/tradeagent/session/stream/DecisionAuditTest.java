package io.tradeagent.session.stream;

import static io.tradeagent.session.stream.Terminals.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.schema.audit.ActorKind;
import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.audit.StandingSnapshot;
import io.tradeagent.schema.session.ApprovalDecided;
import io.tradeagent.schema.session.SessionStatus;
import io.tradeagent.schema.session.Verdict;
import io.tradeagent.schemas.topics.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every decision stands in the audit topic: who, what, about whom, and the session before and after. */
class DecisionAuditTest {

    private static final StandingSnapshot UNDECIDED = new StandingSnapshot(null, 0L, null, null, 0);

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

    @Test
    void anEarlyDecisionShowsTheStandingOfAnIdentityWithoutASession() {
        driver.send(approve(3));

        AuditEntry entry = onlyDecision();
        assertThat(entry.getActorKind()).isEqualTo(ActorKind.operator);
        assertThat(entry.getActor()).isEqualTo("alice");
        assertThat(entry.getAction()).isEqualTo(AuditAction.decision_applied);
        assertThat(entry.getBefore()).isNull();
        assertThat(entry.getAfter()).isNull();
        assertThat(entry.getStandingBefore()).isEqualTo(UNDECIDED);
        assertThat(entry.getStandingAfter()).isEqualTo(approved(3, driver.now.plus(Duration.ofHours(1))));
    }

    @Test
    void anApprovalShowsTheWholeOfWhatItDid() {
        givenPendingWithAnIntent();

        driver.send(approve(1));

        AuditEntry entry = onlyDecision();
        assertThat(requireNonNull(entry.getBefore()).getStatus()).isEqualTo(SessionStatus.pending);
        assertThat(requireNonNull(entry.getAfter()).getStatus()).isEqualTo(SessionStatus.authenticated);
        assertThat(entry.getAfter().getEpoch()).isEqualTo(1);
        assertThat(requireNonNull(entry.getStandingBefore()).getHeldIntents()).isEqualTo(1);
        assertThat(entry.getStandingAfter()).isEqualTo(approved(1, driver.now.plus(Duration.ofHours(1))));
        assertThat(entry.getReferences())
                .containsEntry("decision_id", "decision-1")
                .containsEntry("decision_sequence", "1");
    }

    @Test
    void aRejectionShowsTheWholeOfWhatItDid() {
        givenPendingWithAnIntent();

        driver.send(reject(1));

        AuditEntry entry = onlyDecision();
        assertThat(entry.getActor()).isEqualTo("bob");
        assertThat(entry.getReferences()).containsEntry("reason", "unknown key");
        assertThat(requireNonNull(entry.getBefore()).getStatus()).isEqualTo(SessionStatus.pending);
        assertThat(requireNonNull(entry.getAfter()).getStatus()).isEqualTo(SessionStatus.terminated);
        assertThat(entry.getStandingAfter()).isEqualTo(new StandingSnapshot(Verdict.reject, 1L, null, null, 0));
    }

    @Test
    void anIgnoredDecisionShowsWhatItFound() {
        givenPendingWithAnIntent();
        driver.send(reject(7));
        audit();

        driver.send(approve(6));

        AuditEntry entry = onlyDecision();
        assertThat(entry.getAction()).isEqualTo(AuditAction.decision_ignored);
        assertThat(entry.getCode()).isEqualTo("decision_overtaken");
        assertThat(entry.getAfter()).isEqualTo(entry.getBefore());
        assertThat(entry.getStandingAfter()).isEqualTo(entry.getStandingBefore());
    }

    @Test
    void theEndOfAnApprovalIsThePlatformsDoing() {
        givenPendingWithAnIntent();
        Instant end = driver.now.plus(Duration.ofSeconds(10));
        driver.send(new ApprovalDecided("d", 1L, Verdict.approve, "alice", null, end));
        audit();

        driver.live(Duration.ofSeconds(11));

        assertThat(audit()).singleElement().satisfies(entry -> {
            assertThat(entry.getAction()).isEqualTo(AuditAction.session_returned_to_pending);
            assertThat(entry.getActorKind()).isEqualTo(ActorKind.platform);
            assertThat(entry.getCode()).isEqualTo("approval_expired");
            assertThat(entry.getStandingBefore()).isEqualTo(approved(1, end));
            assertThat(requireNonNull(entry.getStandingAfter()).getApprovedUntil())
                    .isNull();
            assertThat(requireNonNull(entry.getAfter()).getStatus()).isEqualTo(SessionStatus.pending);
        });
    }

    private void givenPendingWithAnIntent() {
        driver.send(request("a")).send(connect("a", 1, "c1")).send(event("a", 1, "c1", 1, intent("i1")));
        audit();
    }

    private static StandingSnapshot approved(long sequence, Instant until) {
        return new StandingSnapshot(Verdict.approve, sequence, "alice", until, 0);
    }

    private List<AuditEntry> audit() {
        return driver.read(Topic.AUDIT, AuditEntry.class);
    }

    private AuditEntry onlyDecision() {
        List<AuditEntry> decisions = audit().stream()
                .filter(entry -> entry.getAction() == AuditAction.decision_applied
                        || entry.getAction() == AuditAction.decision_ignored)
                .toList();
        assertThat(decisions).hasSize(1);
        return decisions.getFirst();
    }
}
