package io.tradeagent.benchmarks;

import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.follower.FollowerView;
import io.tradeagent.copy.follower.Link;
import io.tradeagent.copy.follower.LinkKey;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.risk.Exposure;
import io.tradeagent.copy.risk.RiskRecord;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Side;
import java.util.List;
import java.util.Optional;

/**
 * A follower of which nothing changes: each decision is made as if it were the first.
 *
 * @param account who it is
 * @param follows how it copies
 * @param figures what is known of it
 */
record SteadyFollower(Account account, FollowerSettings follows, AccountView figures) implements FollowerView {

    @Override
    public Optional<FollowerSettings> settings(GroupId group) {
        return Optional.of(follows);
    }

    @Override
    public List<FollowerSettings> memberships() {
        return List.of(follows);
    }

    @Override
    public Optional<Link> link(LinkKey key) {
        return Optional.empty();
    }

    @Override
    public Optional<Link> linkOf(CommandId order) {
        return Optional.empty();
    }

    @Override
    public List<Link> linksOf(String positionId) {
        return List.of();
    }

    @Override
    public List<Link> openLinks() {
        return List.of();
    }

    @Override
    public Exposure exposure() {
        return Exposure.NONE;
    }

    @Override
    public boolean holds(String symbol, Side side) {
        return false;
    }

    @Override
    public RiskRecord risk() {
        return RiskRecord.EMPTY;
    }
}
