package io.tradeagent.copy.follower;

import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.ReconcilePolicy;
import io.tradeagent.copy.reconciliation.DifferenceCode;
import io.tradeagent.copy.reconciliation.HeldPosition;
import io.tradeagent.copy.reconciliation.Remedy;
import io.tradeagent.copy.reconciliation.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** Judges the legs of one link, and closes what is too much where that may be done. */
final class LinkJudgement {

    private final Draft draft;
    private final Snapshot snapshot;
    private final LinkKey link;
    private final ReconcilePolicy policy;

    LinkJudgement(Draft draft, Snapshot snapshot, LinkKey link) {
        this.draft = draft;
        this.snapshot = snapshot;
        this.link = link;
        this.policy = draft.follower()
                .settings(link.group())
                .map(FollowerSettings::reconcile)
                .orElse(ReconcilePolicy.REPORT);
    }

    /** @return whether anything differs */
    boolean judge(List<Shown> legs) {
        boolean converges = false;
        boolean differs = false;
        for (Shown shown : legs) {
            List<Finding> resolved = new LegOrders(draft, snapshot, shown).resolve();
            List<Finding> findings = new ArrayList<>(resolved);
            findings.addAll(new LegPosition(draft, shown, policy).judge());
            boolean closes =
                    findings.stream().anyMatch(found -> found.difference().remedy() == Remedy.CLOSE_ORDERED);
            if (!closes && findings.stream().noneMatch(LinkJudgement::isOfAnother)) {
                findings.addAll(new LegStops(draft, snapshot, shown).judge());
            }
            findings.forEach(found -> report(shown, found));
            converges |= closes || !resolved.isEmpty();
            differs |= !findings.isEmpty();
        }
        if (converges) {
            new Convergence(draft).converge(link, null);
        }
        return differs;
    }

    private static boolean isOfAnother(Finding found) {
        DifferenceCode code = found.difference().code();
        return code == DifferenceCode.WRONG_SYMBOL || code == DifferenceCode.WRONG_SIDE;
    }

    private void report(Shown shown, Finding found) {
        HeldPosition position = shown.position();
        draft.happened(new FollowerEvent.DifferenceFound(
                link,
                found.order(),
                position == null ? null : position.id(),
                found.difference(),
                policy,
                snapshot.id()));
    }
}
