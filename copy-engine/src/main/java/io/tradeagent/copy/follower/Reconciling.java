package io.tradeagent.copy.follower;

import io.tradeagent.copy.account.AccountMode;
import io.tradeagent.copy.account.AccountTerms;
import io.tradeagent.copy.reconciliation.HeldPosition;
import io.tradeagent.copy.reconciliation.Snapshot;
import io.tradeagent.copy.reconciliation.SnapshotReason;
import io.tradeagent.kernel.CommandId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a terminal holds with what the links say. Reports and snapshots come through two topics, so what is only late
 * must not look like a difference: a leg of which something is on its way, or was heard shortly before the snapshot or
 * behind it, is left to the next one.
 */
final class Reconciling {

    /** A terminal that always differs, such as for a broker that moves stops itself, is not asked without end. */
    private static final Duration DEMAND_PAUSE = Duration.ofMinutes(1);

    private final Draft draft;
    private final Snapshot snapshot;

    Reconciling(Draft draft, Snapshot snapshot) {
        this.draft = draft;
        this.snapshot = snapshot;
    }

    /** @param demandedAt when a snapshot was last asked for because of a difference; null: never */
    Outcome judge(@Nullable Instant demandedAt) {
        AccountTerms terms = draft.follower().figures().terms();
        if (terms == null) {
            return Outcome.NOT_INTRODUCED;
        }
        Picture picture = terms.mode() == AccountMode.NETTING
                ? NettingPicture.of(links(), snapshot)
                : HedgingPicture.of(links(), snapshot);
        boolean differs = false;
        for (Map.Entry<LinkKey, List<Shown>> link : picture.byLink().entrySet()) {
            differs |= new LinkJudgement(draft, snapshot, link.getKey()).judge(link.getValue());
        }
        draft.happened(
                new FollowerEvent.Reconciled(snapshot.id(), picture.shown().size(), picture.left(), picture.foreign()));
        if (differs && mayDemand(demandedAt)) {
            String id = draft.name(snapshot.id(), "snapshot", 0).value();
            draft.happened(new FollowerEvent.SnapshotWanted(id, snapshot.id()));
        }
        return Outcome.DONE;
    }

    /** A snapshot that was asked for is the answer, and not another question. */
    private boolean mayDemand(@Nullable Instant demandedAt) {
        return snapshot.reason() != SnapshotReason.ON_DEMAND
                && (demandedAt == null || !demandedAt.plus(DEMAND_PAUSE).isAfter(draft.now()));
    }

    /** Those that may hold something, and those that should not any more but whose orders a position names. */
    private Collection<Link> links() {
        Map<LinkKey, Link> links = new LinkedHashMap<>();
        Set<CommandId> openings = new HashSet<>();
        for (Link link : draft.follower().openLinks()) {
            links.put(link.key(), link);
            link.legs().forEach(leg -> openings.add(leg.opening()));
        }
        snapshot.positions().stream()
                .map(HeldPosition::command)
                .filter(command -> command != null && !openings.contains(command))
                .flatMap(command -> draft.follower().linkOf(command).stream())
                .forEach(link -> links.putIfAbsent(link.key(), link));
        return links.values().stream().filter(link -> link.instrument() != null).toList();
    }
}
