package io.tradeagent.session.codec;

import io.tradeagent.kernel.Identity;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.session.Session;
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
            entry.setBefore(SessionViews.view(change.before())).setAfter(SessionViews.view(change.after()));
        }
        return entry.build();
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
