package io.tradeagent.copy.request;

import io.tradeagent.copy.execution.Entry;
import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.execution.ExecutionKind;
import io.tradeagent.copy.execution.OrderWish;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.follower.OperatorOrder;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.leader.Initiative;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operator's trade for all followers of a group, as if their leader had made it.
 *
 * @param group whose followers
 * @param order who wants it, and why
 * @param trade names the trade: the id of the order that opened it
 * @param act what is done
 * @param receipt how it came
 */
public record GroupTrade(GroupId group, OperatorOrder order, UUID trade, Act act, Execution.Receipt receipt)
        implements TradeRequest {

    /** What is done with the trade. */
    public sealed interface Act {

        /** Opens it. */
        record Open(String symbol, Side side, Lots volume, StopPrices stops) implements Act {}

        /**
         * Closes it.
         *
         * @param volume of the leader's lots; null: all that are left
         */
        record Close(@Nullable Lots volume) implements Act {}

        /** Moves its stops. */
        record ChangeStops(StopPrices stops) implements Act {}
    }

    @Override
    public String id() {
        return RESERVED + "order/" + order.id();
    }

    @Override
    public String positionId() {
        return RESERVED + "trade/" + trade;
    }

    @Override
    public Initiative initiative() {
        return new Initiative.Operator(group);
    }

    @Override
    public RequestAnswer answer(@Nullable LeaderPosition position, LeaderPrices prices) {
        return switch (act) {
            case Act.Open open -> open(open, prices);
            case Act.Close close -> close(close, position, prices);
            case Act.ChangeStops change -> change(change, position);
        };
    }

    private RequestAnswer open(Act.Open open, LeaderPrices prices) {
        if (!prices.has(open.symbol())) {
            return new RequestAnswer.Refused(RequestRefusal.UNKNOWN_SYMBOL);
        }
        return prices.present(open.symbol(), open.side())
                .<RequestAnswer>map(price -> taken(
                        ExecutionKind.FILL,
                        new Execution.Deal(open.symbol(), open.side(), Entry.IN, open.volume(), price, Lots.ZERO),
                        open.stops()))
                .orElseGet(() -> new RequestAnswer.Refused(RequestRefusal.NO_PRICE));
    }

    private RequestAnswer close(Act.Close close, @Nullable LeaderPosition position, LeaderPrices prices) {
        if (position == null || !isOfGroup(position)) {
            return new RequestAnswer.Refused(RequestRefusal.UNKNOWN_TRADE);
        }
        if (!position.isOpen()) {
            return new RequestAnswer.Refused(RequestRefusal.TRADE_CLOSED);
        }
        String symbol = position.trade().symbol();
        Side side = position.trade().side().opposite();
        Lots volume =
                close.volume() == null ? position.remaining() : close.volume().min(position.remaining());
        Price price = prices.toClose(position);
        return taken(
                ExecutionKind.FILL,
                new Execution.Deal(symbol, side, Entry.OUT, volume, price, Lots.ZERO),
                position.stops());
    }

    private RequestAnswer change(Act.ChangeStops change, @Nullable LeaderPosition position) {
        if (position == null || !isOfGroup(position)) {
            return new RequestAnswer.Refused(RequestRefusal.UNKNOWN_TRADE);
        }
        if (!position.isOpen()) {
            return new RequestAnswer.Refused(RequestRefusal.TRADE_CLOSED);
        }
        LeaderPosition.Trade traded = position.trade();
        return taken(
                ExecutionKind.REPLACED,
                new Execution.Deal(traded.symbol(), traded.side(), Entry.UNKNOWN, Lots.ZERO, Price.of("0"), Lots.ZERO),
                change.stops());
    }

    private boolean isOfGroup(LeaderPosition position) {
        return position.recipients().stream()
                .allMatch(recipient -> recipient.group().equals(group));
    }

    private RequestAnswer taken(ExecutionKind kind, Execution.Deal deal, StopPrices stops) {
        return new RequestAnswer.Taken(new Execution(
                id(),
                kind,
                new Execution.OrderRef(id(), positionId(), null, OrderWish.MARKET, null),
                deal,
                stops,
                new Execution.Mark(0, ""),
                receipt));
    }
}
