package io.tradeagent.local.terminal;

import io.tradeagent.local.broker.CloseRequest;
import io.tradeagent.local.broker.Deal;
import io.tradeagent.local.broker.OpenRequest;
import io.tradeagent.local.broker.PriceGuard;
import io.tradeagent.local.broker.SimulatedAccount;
import io.tradeagent.local.broker.Tickets;
import io.tradeagent.local.broker.TradeMark;
import io.tradeagent.local.broker.TradeResult;
import io.tradeagent.local.terminal.wire.CommandOutcome;
import io.tradeagent.local.terminal.wire.EventType;
import io.tradeagent.local.terminal.wire.GatewayMessage;
import io.tradeagent.local.terminal.wire.Instruction;
import io.tradeagent.local.terminal.wire.RecentCommand;
import io.tradeagent.local.terminal.wire.TradePayloads;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Trades on the account: for commands, each at most once, and for the account's holder. Reports every deal. */
final class OrderDesk {

    /** A close may end many positions; one that could not be reported is not begun. */
    private static final int ROOM_FOR_A_COMMAND = 300;

    /** Where reports go. */
    interface Reports {
        boolean hasRoomFor(int events);

        void add(EventType type, ObjectNode payload);
    }

    private final SimulatedAccount account;
    private final CommandStore commands;
    private final Reports reports;
    private final TerminalListener listener;
    private final InstantSource clock;

    OrderDesk(
            SimulatedAccount account,
            CommandStore commands,
            Reports reports,
            TerminalListener listener,
            InstantSource clock) {
        this.account = account;
        this.commands = commands;
        this.reports = reports;
        this.listener = listener;
        this.clock = clock;
    }

    /** Carries out a command. One that cannot be answered now is left alone: the platform sends it again. */
    void carryOut(GatewayMessage.Sequenced message, Instruction.Order order) {
        handle(message, order.commandId(), () -> execute(message, order));
    }

    /** Takes a command back, if it has not been carried out. */
    void carryOut(GatewayMessage.Sequenced message, Instruction.Cancel cancel) {
        handle(
                message,
                cancel.commandId(),
                () -> cancel.targetCommandId() == null
                        ? CommandOutcome.rejected("order_not_found")
                        : commands.cancel(cancel.commandId(), cancel.targetCommandId()));
    }

    private void handle(GatewayMessage.Sequenced message, String commandId, Step step) {
        if (!reports.hasRoomFor(ROOM_FOR_A_COMMAND)) {
            return;
        }
        switch (commands.admit(commandId)) {
            case CommandStore.Admission.Known known -> answer(message, commandId, known.outcome());
            case CommandStore.Admission.Fresh fresh -> {
                acknowledge(message, commandId, CommandOutcome.received());
                CommandOutcome outcome = step.take();
                commands.settle(commandId, outcome);
                answer(message, commandId, outcome);
            }
        }
    }

    private interface Step {
        CommandOutcome take();
    }

    private void answer(GatewayMessage.Sequenced message, String commandId, CommandOutcome outcome) {
        acknowledge(message, commandId, outcome);
        listener.happened(new TerminalEvent.CommandEnded(message.sequence(), commandId, outcome));
    }

    private void acknowledge(GatewayMessage.Sequenced message, @Nullable String commandId, CommandOutcome outcome) {
        reports.add(EventType.COMMAND_ACK, TradePayloads.commandAck(message.sequence(), commandId, outcome));
    }

    private CommandOutcome execute(GatewayMessage.Sequenced message, Instruction.Order order) {
        boolean late = message.expiresAt() != null && message.expiresAt().isBefore(clock.instant());
        return switch (order.action()) {
            case OPEN -> late ? CommandOutcome.expired() : open(order);
            case CLOSE -> outcomeOf(close(closeOf(order)));
            case OTHER -> CommandOutcome.rejected("unsupported_action");
        };
    }

    private CommandOutcome open(Instruction.Order order) {
        Instruction.Pricing pricing = order.pricing();
        if (!pricing.type().equals("market")) {
            return CommandOutcome.rejected("unsupported_order_type");
        }
        if (pricing.stops() == Instruction.Stops.WANTED) {
            return CommandOutcome.rejected("unsupported_stops");
        }
        PriceGuard guard = pricing.price() == null || pricing.maxDeviationPoints() == null
                ? null
                : new PriceGuard(pricing.price(), pricing.maxDeviationPoints());
        Instruction.Size size = order.size();
        return outcomeOf(open(new OpenRequest(size.symbol(), size.side(), size.volume(), guard, markOf(order))));
    }

    private static CloseRequest closeOf(Instruction.Order order) {
        Instruction.Size size = order.size();
        return new CloseRequest(size.symbol(), size.side(), size.volume(), order.positionId(), markOf(order));
    }

    private static TradeMark markOf(Instruction.Order order) {
        return new TradeMark(order.magic(), order.comment(), order.commandId());
    }

    private static CommandOutcome outcomeOf(TradeResult result) {
        return switch (result) {
            case TradeResult.Refused refused ->
                CommandOutcome.rejected(refused.reason().code());
            case TradeResult.Done done -> outcomeOf(done.deals().getFirst().tickets());
        };
    }

    private static CommandOutcome outcomeOf(Tickets first) {
        return CommandOutcome.executed(first.orderId(), first.positionId());
    }

    /** Opens a position and reports it. */
    TradeResult open(OpenRequest request) {
        return reported(account.open(request, clock.instant()));
    }

    /** Closes positions and reports it. */
    TradeResult close(CloseRequest request) {
        return reported(account.close(request, clock.instant()));
    }

    private TradeResult reported(TradeResult result) {
        if (result instanceof TradeResult.Done done) {
            for (Deal deal : done.deals()) {
                reports.add(EventType.EXECUTION_REPORT, TradePayloads.executionReport(deal));
                listener.happened(new TerminalEvent.Traded(deal));
            }
        }
        return result;
    }

    /** The last commands, for a snapshot. */
    List<RecentCommand> recentCommands(int limit) {
        return commands.recent(limit);
    }
}
