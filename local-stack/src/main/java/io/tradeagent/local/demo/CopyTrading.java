package io.tradeagent.local.demo;

import io.tradeagent.local.broker.Deal;
import java.util.ArrayList;
import java.util.List;

/** Lets the leader trade and waits for what its followers make of it. For one thread. */
final class CopyTrading {

    private final LeaderDesk desk;
    private final List<CopyFollower> followers;
    private final CopyBook book;
    private final CopyTally tally;

    CopyTrading(LeaderDesk desk, List<CopyFollower> followers, CopyBook book) {
        this.desk = desk;
        this.followers = followers;
        this.book = book;
        this.tally = new CopyTally(followers);
    }

    /**
     * Trades, now.
     *
     * @throws StepMissedException if the leader's broker refuses
     */
    CopyRound play(LeaderTrade trade) throws InterruptedException {
        Deal deal = desk.trade(trade);
        List<String> accounts =
                followers.stream().map(follower -> follower.actor().accountId()).toList();
        List<CopyOutcome> outcomes = book.await(deal, accounts);
        List<CopyRound.Copy> copies = new ArrayList<>();
        for (int i = 0; i < followers.size(); i++) {
            copies.add(new CopyRound.Copy(followers.get(i), outcomes.get(i)));
        }
        CopyRound round = new CopyRound(deal, copies);
        tally.add(round);
        if (!round.isOpening()) {
            book.forget(deal.tickets().positionId());
        }
        return round;
    }

    CopyBook book() {
        return book;
    }

    List<CopyFollower> followers() {
        return followers;
    }

    /** All rounds so far. */
    CopyTally tally() {
        return tally;
    }
}
