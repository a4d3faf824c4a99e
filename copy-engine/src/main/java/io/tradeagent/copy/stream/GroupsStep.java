package io.tradeagent.copy.stream;

import io.tradeagent.copy.group.CopyGroups;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.copy.risk.RiskGuards;
import io.tradeagent.copy.risk.RiskRecord;
import io.tradeagent.kernel.Account;
import io.tradeagent.streams.StepOutput;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes groups over, lets what the guards remember follow the limits that changed, and tells whoever comes late. */
final class GroupsStep {

    private final PartitionState state;
    private final FollowerStep followers;
    private final LateStep latecomers;

    GroupsStep(PartitionState state, FollowerStep followers, LateStep latecomers) {
        this.state = state;
        this.followers = followers;
        this.latecomers = latecomers;
    }

    void apply(CopyGroups groups, StepOutput output, Instant now) {
        List<Account> remembered = state.store().accountsWithRisk(groups.tenant());
        Map<Account, Map<GroupId, FollowerSettings>> before = new HashMap<>();
        remembered.forEach(account -> before.put(account, state.groups().memberships(account)));
        if (!state.groups().apply(groups)) {
            return;
        }
        state.store().put(groups);
        before.forEach((account, memberships) -> follow(state.account(account), memberships, output));
        latecomers.tell(groups, output, now);
    }

    private void follow(KnownAccount account, Map<GroupId, FollowerSettings> before, StepOutput output) {
        RiskRecord record = account.risk();
        RiskRecord after = record;
        for (Map.Entry<GroupId, FollowerSettings> membership :
                state.groups().memberships(account.account()).entrySet()) {
            FollowerSettings former = before.get(membership.getKey());
            List<RiskLimit> formerLimits = former == null ? List.of() : former.limits();
            after = RiskGuards.of(membership.getValue().limits()).replacing(RiskGuards.of(formerLimits), after);
        }
        if (!after.equals(record)) {
            followers.note(account, after, output);
        }
    }
}
