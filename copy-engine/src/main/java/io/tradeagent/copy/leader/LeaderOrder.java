package io.tradeagent.copy.leader;

import io.tradeagent.copy.execution.PendingTerms;
import io.tradeagent.copy.leader.OrderStanding.Progress;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Lots;
import java.util.List;

/**
 * A pending order of a leader, as its reports made it.
 *
 * @param leader whose
 * @param symbol the leader's broker's name
 * @param magic by which it was marked
 * @param standing how it stands
 * @param recipients who was told of its placing: they are told of everything else too, whatever the groups say by then; of an
 *     order that was over before it was known, nobody
 */
public record LeaderOrder(
        Account leader, String symbol, long magic, OrderStanding standing, List<Recipient> recipients) {

    public LeaderOrder {
        recipients = List.copyOf(recipients);
    }

    /** What it trades. */
    public LeaderPosition.Trade trade() {
        return new LeaderPosition.Trade(symbol, standing.side(), magic);
    }

    /** The position that it opens where there is none before: brokers name it like the order. */
    public PositionKey position() {
        return key(leader, standing.id());
    }

    /** The position that an order opens where there is none before. */
    public static PositionKey key(Account leader, String orderId) {
        return new PositionKey(leader, orderId, 0);
    }

    LeaderOrder with(PendingTerms terms) {
        Progress before = standing.progress();
        return with(terms, before.entered(), before.working());
    }

    /** Nothing of it waits any more. */
    LeaderOrder withdrawn() {
        return with(standing.terms(), standing.progress().entered(), Lots.ZERO);
    }

    /** After a deal; what a position has of it, and what still waits. */
    LeaderOrder traded(Lots entered, Lots working) {
        return with(standing.terms(), entered, working);
    }

    private LeaderOrder with(PendingTerms terms, Lots entered, Lots working) {
        Progress before = standing.progress();
        Progress after = new Progress(before.revision() + 1, before.ordered(), entered, working);
        return new LeaderOrder(
                leader, symbol, magic, new OrderStanding(standing.id(), standing.side(), terms, after), recipients);
    }
}
