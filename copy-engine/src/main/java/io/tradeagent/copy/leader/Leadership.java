package io.tradeagent.copy.leader;

import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.group.CopyGroups;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.LateFollower;
import io.tradeagent.copy.group.Leader;
import io.tradeagent.kernel.Account;
import java.util.List;
import java.util.function.Predicate;
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
        return copying(trade, settings -> true).toList();
    }

    /** Who copies an open position of a broker though it was opened before they came, and was not told of it yet. */
    public List<Recipient> latecomers(LeaderPosition position) {
        return !position.isOpen()
                        || position.basis().price() == null
                        || !position.key().isOfBroker()
                ? List.of()
                : copying(position.trade(), settings -> settings.lateFollower() != LateFollower.NONE)
                        .filter(recipient -> !position.recipients().contains(recipient))
                        .toList();
    }

    private Stream<Recipient> copying(LeaderPosition.Trade trade, Predicate<FollowerSettings> which) {
        return groups.groups().stream()
                .filter(initiative::isOf)
                .filter(group -> asLeader(group).anyMatch(as -> initiative.passes(as, trade)))
                .flatMap(group -> group.followers().stream()
                        .filter(follower -> which.test(follower.settings()))
                        .map(follower -> new Recipient(group.id(), follower.account())));
    }

    private Stream<Leader> asLeader(CopyGroup group) {
        return group.leaders().stream().filter(as -> as.account().equals(leader));
    }
}
