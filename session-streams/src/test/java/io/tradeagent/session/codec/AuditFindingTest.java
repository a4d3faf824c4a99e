package io.tradeagent.session.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Decision;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.EventId;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.schema.audit.ActorKind;
import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.session.ApprovalDecided;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schema.session.Verdict;
import io.tradeagent.session.EventRefusal;
import io.tradeagent.session.EventType;
import io.tradeagent.session.IgnoredBecause;
import io.tradeagent.session.Reply;
import io.tradeagent.session.Ruling;
import io.tradeagent.session.SessionEvent;
import io.tradeagent.session.SessionState;
import io.tradeagent.session.TerminationReason;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AuditFindingTest {

    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");
    private static final Identity IDENTITY =
            new Identity(new Account(TenantId.DEFAULT, "5012345"), new Fingerprint("ab".repeat(32)));
    private static final Ruling RULING = new Ruling("d-1", 4, "alice");

    @Test
    void anIgnoredDecisionNamesItsOperatorAndWhy() {
        AuditEntry entry = entry(new SessionEvent.DecisionIgnored(AT, RULING, IgnoredBecause.OVERTAKEN));

        assertThat(entry.getAction()).isEqualTo(AuditAction.decision_ignored);
        assertThat(entry.getActorKind()).isEqualTo(ActorKind.operator);
        assertThat(entry.getActor()).isEqualTo("alice");
        assertThat(entry.getCode()).isEqualTo("decision_overtaken");
        assertThat(entry.getReferences())
                .containsEntry("decision_id", "d-1")
                .containsEntry("decision_sequence", "4")
                .containsEntry("verdict", "approve");
        assertThat(entry.getAfter()).isNotNull().isEqualTo(entry.getBefore());
        assertThat(entry.getStandingAfter()).isNotNull().isEqualTo(entry.getStandingBefore());
    }

    @Test
    void aProhibitedOperationNamesTheEventAndItsType() {
        AuditEntry entry = entry(new SessionEvent.EventDenied(
                AT, new EventId("e-1"), 1, EventType.EXECUTION_REPORT, EventRefusal.SESSION_PENDING));

        assertThat(entry.getAction()).isEqualTo(AuditAction.prohibited_operation);
        assertThat(entry.getActorKind()).isEqualTo(ActorKind.terminal);
        assertThat(entry.getCode()).isEqualTo("session_pending");
        assertThat(entry.getReferences())
                .containsEntry("event_id", "e-1")
                .containsEntry("event_type", "EXECUTION_REPORT");
    }

    @Test
    void aFencedFrameNamesTheEpochThatItCameFrom() {
        AuditEntry entry = entry(new SessionEvent.FrameFenced(AT, new EventId("e-1"), new Epoch(3)));

        assertThat(entry.getAction()).isEqualTo(AuditAction.frame_fenced);
        assertThat(entry.getReferences()).containsEntry("frame_epoch", "3");
    }

    @Test
    void theEndOfASessionShowsItBeforeAndAfter() {
        AuditEntry entry = entry(new SessionEvent.Ended(AT, TerminationReason.HEARTBEAT_TIMEOUT));

        assertThat(entry.getAction()).isEqualTo(AuditAction.session_terminated);
        assertThat(entry.getActorKind()).isEqualTo(ActorKind.platform);
        assertThat(entry.getBefore()).isNotNull();
        assertThat(entry.getAfter()).isNotNull();
    }

    @Test
    void theSameCauseHasTheSameId() {
        SessionEvent event = new SessionEvent.FrameFenced(AT, new EventId("e-1"), new Epoch(3));

        assertThat(entry(event).getAuditId()).isEqualTo(entry(event).getAuditId());
    }

    private static AuditEntry entry(SessionEvent event) {
        SessionState before = StateCodecTest.full(new io.tradeagent.session.Phase.Pending());
        Inbound inbound = new Inbound(
                "default",
                "5012345",
                IDENTITY.fingerprint().hex(),
                new ApprovalDecided("d-1", 4L, Verdict.approve, "alice", null, null));
        Received received = ((Arrival.Single) new CommandCodec(1).read(inbound)).received();
        Step step = Step.of(received, AT, before, Decision.of(new Reply.Noted(), event));
        return Objects.requireNonNull(AuditRecords.record(step, 0));
    }
}
