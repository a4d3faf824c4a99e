package io.tradeagent.copy.follower;

import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.risk.Exposure;
import io.tradeagent.copy.risk.RiskRecord;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Side;
import java.util.List;
import java.util.Optional;

/** What is known of a follower when something is decided about it. */
public interface FollowerView {

    /** Who it is. */
    Account account();

    /** Its terms, funds, symbols and prices. */
    AccountView figures();

    /** How it copies in a group; empty where it does not follow there. */
    Optional<FollowerSettings> settings(GroupId group);

    /** How it copies in each of its groups. */
    List<FollowerSettings> memberships();

    /** One leader position, as a group copies it. */
    Optional<Link> link(LinkKey key);

    /** The link that an order belongs to; empty for orders of others. */
    Optional<Link> linkOf(CommandId order);

    /** The links of which the broker's position is a leg; on hedging accounts one at most. */
    List<Link> linksOf(String positionId);

    /** Those that hold something, have something on its way, or may come to it. */
    List<Link> openLinks();

    /** What it holds of copied positions and has on its way. */
    Exposure exposure();

    /** Whether it holds copied positions, or has openings on their way, of a symbol on a side. */
    boolean holds(String symbol, Side side);

    /** What its guards remember. */
    RiskRecord risk();
}
