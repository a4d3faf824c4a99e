package io.tradeagent.copy.group.definition;

import static java.util.Objects.requireNonNull;

import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.group.CopyGroups;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import java.util.List;
import java.util.Map;

/**
 * The copy groups of a sound document.
 *
 * @param tenant whose; the default one where the document names none
 * @param groups in the order of the document
 * @param joined why each follower has its settings
 * @param notes what is said without effect, a line each, for people
 */
public record GroupsDefinition(
        TenantId tenant, List<CopyGroup> groups, Map<Membership, JoinedSettings> joined, List<String> notes) {

    public GroupsDefinition {
        groups = List.copyOf(groups);
        joined = Map.copyOf(joined);
        notes = List.copyOf(notes);
    }

    /** A follower in a group. */
    public record Membership(GroupId group, Account account) {}

    /** The groups as a version of the tenant's. */
    public CopyGroups version(long version) {
        return new CopyGroups(tenant, version, groups);
    }

    /** Why a follower in a group has each of its settings; empty where it does not follow there. */
    public List<Explained<?>> explain(GroupId group, Account account) {
        JoinedSettings why = joined.get(new Membership(group, account));
        return groups.stream()
                .filter(each -> each.id().equals(group))
                .flatMap(each -> each.followers().stream())
                .filter(follower -> why != null && follower.account().equals(account))
                .flatMap(follower -> SettingValues.of(follower.settings()).keySet().stream())
                .<Explained<?>>flatMap(setting -> requireNonNull(why).find(setting).stream())
                .toList();
    }
}
