package io.tradeagent.copy.stream;

import io.tradeagent.copy.engine.AppliedGroups;
import io.tradeagent.kernel.Account;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a task knows of its partition. */
final class PartitionState {

    /** Enough for the accounts that are busy at one time; the others are read again. */
    private static final int RECENT_ACCOUNTS = 1_000;

    private final EngineStore store;
    private final AppliedGroups groups = new AppliedGroups();
    private final Retries retries = new Retries();
    private Instant last = Instant.EPOCH;
    private final Map<Account, KnownAccount> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Account, KnownAccount> eldest) {
            return size() > RECENT_ACCOUNTS;
        }
    };

    PartitionState(EngineStore store) {
        this.store = store;
    }

    /** Reads what has to be known from the start: groups, and links that wait for another try. */
    void restore(Instant now) {
        store.forEachGroups(groups::apply);
        store.forEachLink((follower, link) -> retries.seen(follower, link, now));
    }

    EngineStore store() {
        return store;
    }

    AppliedGroups groups() {
        return groups;
    }

    Retries retries() {
        return retries;
    }

    KnownAccount account(Account account) {
        return recent.computeIfAbsent(account, missing -> new KnownAccount(missing, store, groups));
    }

    boolean follows(Account account) {
        return !groups.memberships(account).isEmpty();
    }

    /** Whether it holds copied positions, or may come to it. */
    boolean copies(Account account) {
        return follows(account) || !account(account).openLinks().isEmpty();
    }

    /** The time, or the latest that was told where the clock stepped back. */
    Instant notBefore(Instant time) {
        last = time.isAfter(last) ? time : last;
        return last;
    }
}
