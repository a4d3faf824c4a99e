package io.tradeagent.copy.stream;

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
 * A follower as it is, but for its settings in one group.
 *
 * @param present as it is
 * @param group of the other settings
 * @param settings that it would have there
 */
record PlannedFollower(FollowerView present, GroupId group, FollowerSettings settings) implements FollowerView {

    @Override
    public Optional<FollowerSettings> settings(GroupId asked) {
        return asked.equals(group) ? Optional.of(settings) : present.settings(asked);
    }

    @Override
    public Account account() {
        return present.account();
    }

    @Override
    public AccountView figures() {
        return present.figures();
    }

    @Override
    public List<FollowerSettings> memberships() {
        return present.memberships();
    }

    @Override
    public Optional<Link> link(LinkKey key) {
        return present.link(key);
    }

    @Override
    public Optional<Link> linkOf(CommandId order) {
        return present.linkOf(order);
    }

    @Override
    public List<Link> linksOf(String positionId) {
        return present.linksOf(positionId);
    }

    @Override
    public List<Link> openLinks() {
        return present.openLinks();
    }

    @Override
    public Exposure exposure() {
        return present.exposure();
    }

    @Override
    public boolean holds(String symbol, Side side) {
        return present.holds(symbol, side);
    }

    @Override
    public RiskRecord risk() {
        return present.risk();
    }
}
