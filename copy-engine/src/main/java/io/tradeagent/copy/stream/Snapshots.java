package io.tradeagent.copy.stream;

import io.tradeagent.copy.reconciliation.Snapshot;
import io.tradeagent.copy.reconciliation.SnapshotPart;
import io.tradeagent.kernel.Account;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins what terminals tell in parts, and keeps it until reports that were sent before it have come. */
final class Snapshots {

    /**
     * A terminal of an account.
     *
     * @param account whose
     * @param fingerprint of the terminal's key
     */
    record Terminal(Account account, String fingerprint) {}

    /**
     * A snapshot whose time has come.
     *
     * @param account whose
     * @param snapshot all of it
     */
    record Due(Account account, Snapshot snapshot) {}

    private final SnapshotStore store;
    private final Map<Terminal, Instant> times = new HashMap<>();

    Snapshots(SnapshotStore store) {
        this.store = store;
    }

    /** Those that were complete when the task stopped are judged by what has come since. */
    void restore(Instant now) {
        store.forEachComplete(
                (account, terminal) -> times.put(new Terminal(account, terminal), now.plus(Snapshot.GRACE)));
    }

    /**
     * A terminal told something. While a snapshot of its waits to be judged, another one is left out: a terminal that tells one
     * after the other would never be judged.
     */
    void take(Terminal terminal, SnapshotPart part, Instant now) {
        if (times.containsKey(terminal)) {
            return;
        }
        if (!isNext(terminal, part)) {
            store.delete(terminal.account(), terminal.fingerprint());
            return;
        }
        if (part.isFirst()) {
            store.delete(terminal.account(), terminal.fingerprint());
        }
        store.put(terminal.account(), terminal.fingerprint(), part);
        if (part.isLast()) {
            times.put(terminal, now.plus(Snapshot.GRACE));
        }
    }

    /** Takes those out whose time has come. */
    List<Due> due(Instant now) {
        List<Terminal> terminals = new ArrayList<>();
        times.forEach((terminal, at) -> {
            if (!at.isAfter(now)) {
                terminals.add(terminal);
            }
        });
        return terminals.stream().map(this::takeOut).toList();
    }

    private Due takeOut(Terminal terminal) {
        List<SnapshotPart> parts = store.parts(terminal.account(), terminal.fingerprint());
        store.delete(terminal.account(), terminal.fingerprint());
        times.remove(terminal);
        return new Due(terminal.account(), SnapshotPart.join(parts));
    }

    private boolean isNext(Terminal terminal, SnapshotPart part) {
        if (part.isFirst()) {
            return true;
        }
        SnapshotPart before = store.part(terminal.account(), terminal.fingerprint(), part.number() - 1);
        return before != null && part.follows(before);
    }
}
