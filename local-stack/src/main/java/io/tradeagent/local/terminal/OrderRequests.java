package io.tradeagent.local.terminal;

import io.tradeagent.local.broker.CloseRequest;
import io.tradeagent.local.broker.OpenRequest;
import io.tradeagent.local.broker.OrderType;
import io.tradeagent.local.broker.PlaceRequest;
import io.tradeagent.local.broker.PriceGuard;
import io.tradeagent.local.broker.ReplaceRequest;
import io.tradeagent.local.broker.SimulatedAccount;
import io.tradeagent.local.broker.SimulatedMarket;
import io.tradeagent.local.broker.StopsRequest;
import io.tradeagent.local.broker.TradeMark;
import io.tradeagent.local.terminal.wire.Instruction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Puts the platform's orders into the broker's words. */
final class OrderRequests {

    private final SimulatedAccount account;

    OrderRequests(SimulatedAccount account) {
        this.account = account;
    }

    OpenRequest open(Instruction.Order order) {
        Instruction.Size size = order.size();
        return new OpenRequest(
                size.symbol(),
                size.side(),
                size.volume(),
                guard(order),
                order.pricing().stops(),
                mark(order));
    }

    /** A deviation without a price counts from the quote that the terminal sees when the order comes. */
    private @Nullable PriceGuard guard(Instruction.Order order) {
        Instruction.Pricing pricing = order.pricing();
        Integer points = pricing.maxDeviationPoints();
        if (points == null) {
            return null;
        }
        if (pricing.price() != null) {
            return new PriceGuard(pricing.price(), points);
        }
        return account.broker()
                .market(order.size().symbol())
                .map(SimulatedMarket::quote)
                .map(quote -> new PriceGuard(quote.fillOf(order.size().side()), points))
                .orElse(null);
    }

    static CloseRequest close(Instruction.Order order) {
        Instruction.Size size = order.size();
        return new CloseRequest(
                size.symbol(), size.side(), size.volume(), order.target().positionId(), mark(order));
    }

    static StopsRequest stops(Instruction.Order order, String positionId) {
        return new StopsRequest(positionId, order.pricing().stops(), mark(order));
    }

    static PlaceRequest place(Instruction.Order order, OrderType type, BigDecimal price) {
        Instruction.Size size = order.size();
        Instruction.Pricing pricing = order.pricing();
        PlaceRequest.Terms terms = new PlaceRequest.Terms(type, price, pricing.stops(), pricing.expiresAt());
        return new PlaceRequest(size.symbol(), size.side(), size.volume(), terms, mark(order));
    }

    static ReplaceRequest replace(Instruction.Order order, String orderId, BigDecimal price) {
        Instruction.Pricing pricing = order.pricing();
        return new ReplaceRequest(orderId, price, pricing.stops(), pricing.expiresAt(), mark(order));
    }

    static TradeMark mark(Instruction.Order order) {
        return new TradeMark(order.magic(), order.comment(), order.commandId());
    }
}
