package io.tradeagent.session.codec;

import io.tradeagent.kernel.Identity;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.session.Session;
import io.tradeagent.session.SessionState;
import org.jspecify.annotations.Nullable;

/** What has to be accounted for, for ta.audit.v1. */
final class AuditRecords {

    private AuditRecords() {}

    /** The entry of the step's nth change; null where there is nothing to account for. */
    static @Nullable AuditEntry record(Step step, int index) {
        Step.Change change = step.changes().get(index);
        AuditFinding finding = AuditFinding.of(step, change);
        if (finding == null) {
            return null;
        }
        AuditEntry.Builder entry = entry(change, finding).setAuditId(step.id("audit", index));
        Session session = change.after().session();
        if (session != null) {
            entry.setSessionId(session.opening().ref().id().value());
            entry.setEpoch(session.opening().ref().epoch().number());
        }
        if (finding.changesSession()) {
            show(entry, change.before(), change.after());
        } else if (finding.isDecision()) {
            // What a decision changes are several steps; people ask for the whole.
            show(entry, change.before(), step.after());
        }
        return entry.build();
    }

    private static void show(AuditEntry.Builder entry, SessionState before, SessionState after) {
        entry.setBefore(SessionViews.view(before))
                .setAfter(SessionViews.view(after))
                .setStandingBefore(StandingSnapshots.of(before))
                .setStandingAfter(StandingSnapshots.of(after));
    }

    private static AuditEntry.Builder entry(Step.Change change, AuditFinding finding) {
        Identity identity = change.after().identity();
        return AuditEntry.newBuilder()
                .setAt(change.event().at())
                .setActorKind(finding.actorKind())
                .setActor(finding.actor())
                .setAction(finding.action())
                .setTenantId(identity.account().tenant().value())
                .setAccountId(identity.account().id())
                .setAuthKeyFingerprint(identity.fingerprint().hex())
                .setCode(finding.code())
                .setReason(finding.reason())
                .setReferences(finding.references());
    }
}
