package io.tradeagent.copy.engine;

import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.group.CopyGroups;
import io.tradeagent.copy.group.Follower;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.leader.Leadership;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The groups of all tenants as they apply, found by account. Not for several threads. */
public final class AppliedGroups {

    private final Map<TenantId, CopyGroups> versions = new HashMap<>();
    private final Map<TenantId, Map<Account, Map<GroupId, FollowerSettings>>> followers = new HashMap<>();

    /** Applies a version; false: a later one applies already. */
    public boolean apply(CopyGroups groups) {
        CopyGroups before = versions.get(groups.tenant());
        if (before != null && before.version() > groups.version()) {
            return false;
        }
        versions.put(groups.tenant(), groups);
        Map<Account, Map<GroupId, FollowerSettings>> byAccount = new HashMap<>();
        for (CopyGroup group : groups.groups()) {
            for (Follower follower : group.followers()) {
                byAccount
                        .computeIfAbsent(follower.account(), account -> new LinkedHashMap<>())
                        .put(group.id(), follower.settings());
            }
        }
        followers.put(groups.tenant(), byAccount);
        return true;
    }

    /** How an account copies, by group; empty: it follows nobody. */
    public Map<GroupId, FollowerSettings> memberships(Account account) {
        return followers.getOrDefault(account.tenant(), Map.of()).getOrDefault(account, Map.of());
    }

    /** Whom an account leads. */
    public Leadership leadership(Account account) {
        CopyGroups none = new CopyGroups(account.tenant(), 0, List.of());
        return new Leadership(account, of(account.tenant()).orElse(none));
    }

    /** A tenant's groups. */
    public Optional<CopyGroups> of(TenantId tenant) {
        return Optional.ofNullable(versions.get(tenant));
    }
}
