package io.tradeagent.copy.leader;

import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.group.CopyGroups;
import io.tradeagent.copy.group.Leader;
import io.tradeagent.copy.group.SignalSource;
import io.tradeagent.kernel.Account;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who copies what of a leader.
 *
 * @param leader the account
 * @param groups of its tenant
 */
public record Leadership(Account leader, CopyGroups groups) {

    /** Whether the account leads at all. */
    public boolean exists() {
        return groups.groups().stream().flatMap(this::asLeader).findAny().isPresent();
    }

    /** Who copies an execution that opens a position. */
    List<Recipient> recipients(LeaderPosition.Trade trade) {
        return groups.groups().stream()
                .filter(group -> group.signal() == SignalSource.EXECUTIONS)
                .filter(group -> asLeader(group).anyMatch(as -> as.leads(trade.symbol(), trade.magic())))
                .flatMap(group ->
                        group.followers().stream().map(follower -> new Recipient(group.id(), follower.account())))
                .toList();
    }

    private Stream<Leader> asLeader(CopyGroup group) {
        return group.leaders().stream().filter(as -> as.account().equals(leader));
    }
}
