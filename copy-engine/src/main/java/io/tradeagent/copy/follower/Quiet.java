package io.tradeagent.copy.follower;

import io.tradeagent.copy.reconciliation.Snapshot;
import java.time.Instant;

/** Which legs a snapshot can be compared with. */
final class Quiet {

    private Quiet() {}

    /** Whether nothing of it is on its way, and nothing was heard of it from shortly before the snapshot until now. */
    static boolean is(Link link, Leg leg, Snapshot snapshot) {
        Instant heard = leg.told().at();
        boolean still = heard == null || !heard.isAfter(snapshot.takenAt().minus(Snapshot.GRACE));
        return still && !OrderFate.isUnderway(link, leg, snapshot);
    }
}
