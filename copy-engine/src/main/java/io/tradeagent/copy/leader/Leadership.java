package io.tradeagent.copy.leader;

import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.group.CopyGroups;
import io.tradeagent.copy.group.Leader;
import io.tradeagent.kernel.Account;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who copies what of a leader.
 *
 * @param leader the account
 * @param groups of its tenant
 * @param initiative whose doing the trade is
 */
public record Leadership(Account leader, CopyGroups groups, Initiative initiative) {

    /** Of what the leader's broker carries out. */
    public Leadership(Account leader, CopyGroups groups) {
        this(leader, groups, new Initiative.Broker());
    }

    /** The same for what somebody else begins. */
    public Leadership by(Initiative other) {
        return new Leadership(leader, groups, other);
    }

    /** Whether the account leads at all. */
    public boolean exists() {
        return groups.groups().stream().flatMap(this::asLeader).findAny().isPresent();
    }

    /** Whether any group may copy what is begun so. */
    public boolean isCopied() {
        return groups.groups().stream()
                .anyMatch(group ->
                        initiative.isOf(group) && asLeader(group).findAny().isPresent());
    }

    /** Who copies a trade that opens a position. */
    List<Recipient> recipients(LeaderPosition.Trade trade) {
        return groups.groups().stream()
                .filter(initiative::isOf)
                .filter(group -> asLeader(group).anyMatch(as -> initiative.passes(as, trade)))
                .flatMap(group ->
                        group.followers().stream().map(follower -> new Recipient(group.id(), follower.account())))
                .toList();
    }

    private Stream<Leader> asLeader(CopyGroup group) {
        return group.leaders().stream().filter(as -> as.account().equals(leader));
    }
}
