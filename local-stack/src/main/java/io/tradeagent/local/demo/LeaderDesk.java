package io.tradeagent.local.demo;

import io.tradeagent.local.broker.CloseRequest;
import io.tradeagent.local.broker.Deal;
import io.tradeagent.local.broker.OpenRequest;
import io.tradeagent.local.broker.Side;
import io.tradeagent.local.broker.SimulatedMarket;
import io.tradeagent.local.broker.TradeMark;
import io.tradeagent.local.broker.TradeResult;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** The leader's hand: repeats recorded trades at their recorded prices. For one thread. */
final class LeaderDesk {

    private final Actor leader;
    private final SimulatedMarket market;
    private final InstantSource clock;
    private final Map<String, String> positions = new HashMap<>();

    LeaderDesk(Actor leader, SimulatedMarket market, InstantSource clock) {
        this.leader = leader;
        this.market = market;
        this.clock = clock;
    }

    /**
     * Trades, now.
     *
     * @return the broker's deal
     * @throws StepMissedException if the broker refuses
     */
    Deal trade(LeaderTrade trade) throws InterruptedException {
        Side dealSide = trade.act() == LeaderTrade.Act.OPEN
                ? trade.side()
                : trade.side().opposite();
        TradeResult result = tradedAt(trade, dealSide);
        if (result instanceof TradeResult.Done done) {
            Deal deal = done.deals().getFirst();
            if (trade.act() == LeaderTrade.Act.OPEN) {
                positions.put(trade.positionId(), deal.tickets().positionId());
            }
            return deal;
        }
        throw new StepMissedException("the leader's broker refused a trade: " + result);
    }

    /** Nobody else's step comes between the price and the trade. */
    private TradeResult tradedAt(LeaderTrade trade, Side dealSide) throws InterruptedException {
        market.standStill();
        try {
            market.moveTo(trade.price(), dealSide, clock.instant());
            return switch (trade.act()) {
                case OPEN ->
                    leader.trade(
                            new OpenRequest(trade.symbol(), trade.side(), trade.volume(), null, TradeMark.BY_HAND));
                case CLOSE ->
                    leader.trade(new CloseRequest(
                            trade.symbol(),
                            trade.side(),
                            trade.volume(),
                            positions.remove(trade.positionId()),
                            TradeMark.BY_HAND));
            };
        } finally {
            market.walkOn();
        }
    }
}
