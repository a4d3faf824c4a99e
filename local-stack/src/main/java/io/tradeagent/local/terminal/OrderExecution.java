package io.tradeagent.local.terminal;

import io.tradeagent.local.broker.CancelRequest;
import io.tradeagent.local.broker.CloseByRequest;
import io.tradeagent.local.broker.OrderType;
import io.tradeagent.local.broker.PendingOrder;
import io.tradeagent.local.broker.TradeMark;
import io.tradeagent.local.broker.TradeRequest;
import io.tradeagent.local.broker.TradeResult;
import io.tradeagent.local.terminal.wire.CommandOutcome;
import io.tradeagent.local.terminal.wire.GatewayMessage;
import io.tradeagent.local.terminal.wire.Instruction;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Knows what each instruction asks of the broker, and what its answer means to the platform. */
final class OrderExecution {

    /** The way to the broker. */
    interface Trader {
        void trade(TradeRequest request, Consumer<TradeResult> answer);
    }

    private final OrderDesk.Office office;
    private final OrderRequests requests;
    private final CommandStore commands;
    private final Trader trader;
    private final InstantSource clock;

    OrderExecution(OrderDesk.Office office, CommandStore commands, Trader trader, InstantSource clock) {
        this.office = office;
        this.requests = new OrderRequests(office.account());
        this.commands = commands;
        this.trader = trader;
        this.clock = clock;
    }

    /** Closing and reducing is never too late. */
    void execute(GatewayMessage.Sequenced message, Instruction.Order order, Consumer<CommandOutcome> end) {
        boolean late = message.expiresAt() != null && message.expiresAt().isBefore(clock.instant());
        switch (order.action()) {
            case OPEN -> unless(late, end, () -> open(order, end));
            case PLACE -> unless(late, end, () -> place(order, end));
            case CLOSE -> send(OrderRequests.close(order), end);
            case CLOSE_BY -> closeBy(order, end);
            case MODIFY -> modify(order, end);
            case MODIFY_ORDER -> replace(order, end);
            case OTHER -> end.accept(CommandOutcome.rejected("unsupported_action"));
        }
    }

    private static void unless(boolean late, Consumer<CommandOutcome> end, Runnable act) {
        if (late) {
            end.accept(CommandOutcome.expired());
        } else {
            act.run();
        }
    }

    private void open(Instruction.Order order, Consumer<CommandOutcome> end) {
        if (order.pricing().type().equals(OrderType.MARKET.code())) {
            send(requests.open(order), end);
        } else {
            end.accept(CommandOutcome.rejected("unsupported_order_type"));
        }
    }

    private void closeBy(Instruction.Order order, Consumer<CommandOutcome> end) {
        Instruction.Target target = order.target();
        if (target.positionId() == null || target.byPositionId() == null) {
            end.accept(CommandOutcome.rejected("position_id_missing"));
        } else {
            send(new CloseByRequest(target.positionId(), target.byPositionId(), OrderRequests.mark(order)), end);
        }
    }

    private void modify(Instruction.Order order, Consumer<CommandOutcome> end) {
        String positionId = order.target().positionId();
        if (positionId == null) {
            end.accept(CommandOutcome.rejected("position_id_missing"));
        } else {
            send(OrderRequests.stops(order, positionId), end);
        }
    }

    private void place(Instruction.Order order, Consumer<CommandOutcome> end) {
        BigDecimal price = order.pricing().price();
        Optional<OrderType> type = Stream.of(OrderType.LIMIT, OrderType.STOP)
                .filter(known -> known.code().equals(order.pricing().type()))
                .findFirst();
        if (type.isEmpty()) {
            end.accept(CommandOutcome.rejected("unsupported_order_type"));
        } else if (price == null) {
            end.accept(CommandOutcome.rejected("price_missing"));
        } else {
            send(OrderRequests.place(order, type.get(), price), end);
        }
    }

    private void replace(Instruction.Order order, Consumer<CommandOutcome> end) {
        String orderId = order.target().orderId();
        BigDecimal price = order.pricing().price();
        if (orderId == null || price == null) {
            end.accept(CommandOutcome.rejected(orderId == null ? "order_id_missing" : "price_missing"));
        } else {
            send(OrderRequests.replace(order, orderId, price), end);
        }
    }

    /** A command whose order still waits is taken back by taking back the order. */
    void cancel(Instruction.Cancel cancel, Consumer<CommandOutcome> end) {
        String orderId = orderOf(cancel);
        if (orderId != null) {
            send(new CancelRequest(orderId, new TradeMark(0, "", cancel.commandId())), end);
        } else if (cancel.targetCommandId() != null) {
            end.accept(commands.cancel(cancel.commandId(), cancel.targetCommandId()));
        } else {
            end.accept(CommandOutcome.rejected("order_not_found"));
        }
    }

    private @Nullable String orderOf(Instruction.Cancel cancel) {
        String target = cancel.targetCommandId();
        if (target == null) {
            return cancel.orderId();
        }
        return office.account().orders().stream()
                .filter(order -> target.equals(order.mark().commandId()))
                .map(PendingOrder::orderId)
                .findFirst()
                .orElse(null);
    }

    private void send(TradeRequest request, Consumer<CommandOutcome> end) {
        trader.trade(request, result -> end.accept(outcomeOf(result)));
    }

    private CommandOutcome outcomeOf(TradeResult result) {
        return switch (result) {
            case TradeResult.Refused refused ->
                CommandOutcome.rejected(refused.reason().code());
            case TradeResult.Done done ->
                CommandOutcome.executed(done.deals().getFirst().tickets(), office.naming());
            case TradeResult.Ordered ordered -> CommandOutcome.executed(ordered.order());
            case TradeResult.Changed changed -> CommandOutcome.executed(changed.position(), office.naming());
        };
    }
}
