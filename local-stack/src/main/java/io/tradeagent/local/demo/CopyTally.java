package io.tradeagent.local.demo;

import io.tradeagent.local.broker.Deal;
import io.tradeagent.local.broker.Fill;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the leader and each follower traded in all rounds. For one thread. */
final class CopyTally {

    private final CopySum leader = new CopySum();
    private final Map<CopyFollower, CopySum> followers = new LinkedHashMap<>();

    CopyTally(List<CopyFollower> followers) {
        followers.forEach(follower -> this.followers.put(follower, new CopySum()));
    }

    void add(CopyRound round) {
        Fill fill = round.leaders().fill();
        Deal.Entry entry = round.leaders().entry();
        leader.trade(entry, fill.volume(), fill.price());
        round.copies().forEach(copy -> of(copy.follower()).add(entry, copy.outcome()));
    }

    CopySum leader() {
        return leader;
    }

    CopySum of(CopyFollower follower) {
        CopySum sum = followers.get(follower);
        if (sum == null) {
            throw new IllegalArgumentException(follower.name() + " does not copy");
        }
        return sum;
    }

    /** What a follower should hold of the leader's positions now, in lots. */
    BigDecimal held(CopyFollower follower) {
        CopySum sum = of(follower);
        return sum.opened().lots().subtract(sum.closed().lots());
    }
}
