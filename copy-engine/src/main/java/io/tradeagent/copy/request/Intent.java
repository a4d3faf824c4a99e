package io.tradeagent.copy.request;

import io.tradeagent.copy.execution.Entry;
import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.execution.ExecutionKind;
import io.tradeagent.copy.execution.OrderWish;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.leader.Initiative;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a leader's strategy wants to trade. Intents can only buy and sell, so those of one symbol add up as on a netting account:
 * the opposite side closes what is open, and what goes beyond it turns the position round.
 *
 * <table>
 * <caption>A market intent, by what its symbol's position is</caption>
 * <tr><th>none, or closed</th><th>open, the same side</th><th>opposite, not more than is open</th><th>opposite, more</th></tr>
 * <tr><td>opens</td><td>adds</td><td>closes as much</td><td>closes, and opens the other way with the rest</td></tr>
 * </table>
 *
 * @param name the strategy's, unique for the account
 * @param symbol the leader's broker's name
 * @param side to trade
 * @param timing when
 * @param volume of the leader's lots
 * @param price that the strategy expects; null: it does not say
 * @param stops for the position
 * @param receipt how it came
 */
public record Intent(
        String name,
        String symbol,
        Side side,
        Timing timing,
        Lots volume,
        @Nullable Price price,
        StopPrices stops,
        Execution.Receipt receipt)
        implements TradeRequest {

    /** When an intent is to be traded. */
    public enum Timing {
        AT_ONCE,
        /** At a price that the market has not reached. */
        LATER
    }

    @Override
    public String id() {
        return RESERVED + "intent/" + name;
    }

    @Override
    public String positionId() {
        return RESERVED + "intents/" + symbol;
    }

    @Override
    public Initiative initiative() {
        return new Initiative.Strategy();
    }

    @Override
    public RequestAnswer answer(@Nullable LeaderPosition position, LeaderPrices prices) {
        if (timing == Timing.LATER) {
            return new RequestAnswer.Refused(RequestRefusal.NOT_AT_MARKET);
        }
        if (position != null && position.isOpen() && position.trade().side() != side) {
            return against(position, prices);
        }
        return opening(prices);
    }

    private RequestAnswer opening(LeaderPrices prices) {
        return opensAt(prices)
                .<RequestAnswer>map(at -> deal(Entry.IN, volume, at))
                .orElseGet(() -> new RequestAnswer.Refused(RequestRefusal.NO_PRICE));
    }

    /** What closes needs no fresh price; what would open beyond it does, and is left out without one. */
    private RequestAnswer against(LeaderPosition position, LeaderPrices prices) {
        Lots open = position.remaining();
        Optional<Price> fresh = opensAt(prices);
        return volume.compareTo(open) > 0 && fresh.isPresent()
                ? deal(Entry.INOUT, volume, fresh.get())
                : deal(Entry.OUT, volume.min(open), fresh.orElseGet(() -> prices.toClose(position)));
    }

    private Optional<Price> opensAt(LeaderPrices prices) {
        return Optional.ofNullable(price).or(() -> prices.present(symbol, side));
    }

    private RequestAnswer deal(Entry entry, Lots traded, Price at) {
        return new RequestAnswer.Taken(new Execution(
                id(),
                ExecutionKind.FILL,
                new Execution.OrderRef(id(), positionId(), null, OrderWish.MARKET, null),
                new Execution.Deal(symbol, side, entry, traded, at, Lots.ZERO),
                stops,
                new Execution.Mark(0, ""),
                receipt));
    }
}
