package io.tradeagent.session.codec;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.schema.copy.CopyFollower;
import io.tradeagent.schema.copy.CopyGroupEntry;
import io.tradeagent.schema.copy.CopyGroupsVersion;
import io.tradeagent.schema.copy.CopyLeader;
import io.tradeagent.session.CopyPart;
import io.tradeagent.session.CopyRole;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What sessions need of a version of a tenant's copy groups: who has which part in them.
 *
 * @param tenant whose groups they are
 * @param version 1 for the first
 * @param parts of all accounts that have one, in the order in which the groups name them
 */
public record CopyVersion(TenantId tenant, long version, Map<Account, CopyPart> parts) {

    /**
     * Of a record.
     *
     * @throws IllegalArgumentException if it names a tenant or an account that cannot be one
     */
    public static CopyVersion of(CopyGroupsVersion record) {
        TenantId tenant = new TenantId(record.getTenantId());
        Map<Account, CopyPart> parts = new LinkedHashMap<>();
        for (CopyGroupEntry group : record.getGroups()) {
            for (CopyLeader leader : group.getLeaders()) {
                add(parts, new Account(tenant, leader.getAccountId()), CopyRole.LEADER, group.getGroupId());
            }
            for (CopyFollower follower : group.getFollowers()) {
                add(parts, new Account(tenant, follower.getAccountId()), CopyRole.FOLLOWER, group.getGroupId());
            }
        }
        return new CopyVersion(tenant, record.getVersion(), parts);
    }

    private static void add(Map<Account, CopyPart> parts, Account account, CopyRole role, String group) {
        CopyPart before = parts.getOrDefault(account, CopyPart.NONE);
        CopyPart after = new CopyPart(
                before.role().and(role),
                Stream.concat(before.groups().stream(), Stream.of(group))
                        .distinct()
                        .toList());
        parts.put(account, after);
    }
}
