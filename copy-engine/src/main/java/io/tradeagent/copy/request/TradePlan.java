package io.tradeagent.copy.request;

import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.leader.Change;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.leader.PositionKey;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Price;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A question: what would become of a leader's trade at each follower of a group?
 *
 * @param id names the question
 * @param group with the settings to plan by
 * @param position as the trade would open it, at the present price
 */
public record TradePlan(UUID id, CopyGroup group, LeaderPosition position) {

    /** The id of the position that a question is about. */
    public static PositionKey position(Account leader, UUID id) {
        return new PositionKey(leader, TradeRequest.RESERVED + "plan/" + id, 0);
    }

    /** What becomes of the question. */
    public sealed interface Answer {

        /**
         * The followers are asked.
         *
         * @param signals one for each
         */
        record Asked(List<Signal> signals) implements Answer {}

        /** Nobody is asked. */
        record Refused(RequestRefusal because) implements Answer {}
    }

    /** Puts the question to the followers. */
    public Answer ask(LeaderPrices prices, Instant now) {
        Account leader = position.key().leader();
        LeaderPosition.Trade trade = position.trade();
        boolean leads = group.leaders().stream().anyMatch(as -> as.account().equals(leader));
        boolean passes = group.leaders().stream()
                .anyMatch(as -> as.account().equals(leader) && as.leads(trade.symbol(), trade.magic()));
        if (!leads) {
            return new Answer.Refused(RequestRefusal.NOT_ITS_LEADER);
        }
        if (!passes) {
            return new Answer.Refused(RequestRefusal.FILTERED);
        }
        if (!prices.has(trade.symbol())) {
            return new Answer.Refused(RequestRefusal.UNKNOWN_SYMBOL);
        }
        return prices.present(trade.symbol(), trade.side())
                .<Answer>map(price -> new Answer.Asked(signals(prices.figures().only(trade.symbol()), price, now)))
                .orElseGet(() -> new Answer.Refused(RequestRefusal.NO_PRICE));
    }

    private List<Signal> signals(AccountView leader, Price price, Instant now) {
        Signal.Cause cause = new Signal.Cause(position.key().positionId(), 0, now, Market.LIVE, null);
        return group.followers().stream()
                .map(follower ->
                        new Signal(follower.account(), group.id(), Change.OPENED, position, price, leader, cause))
                .toList();
    }

    /** The question that a signal belongs to. */
    public static UUID idOf(Signal signal) {
        String position = signal.position().key().positionId();
        return UUID.fromString(position.substring(position.lastIndexOf('/') + 1));
    }
}
