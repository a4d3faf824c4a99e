package io.tradeagent.local.terminal;

import io.tradeagent.local.broker.OpenRequest;
import io.tradeagent.local.broker.SimulatedAccount;
import io.tradeagent.local.broker.TradeMark;
import io.tradeagent.local.broker.TradeResult;
import io.tradeagent.local.terminal.wire.CommandOutcome;
import io.tradeagent.local.terminal.wire.EventType;
import io.tradeagent.local.terminal.wire.GatewayMessage;
import io.tradeagent.local.terminal.wire.Instruction;
import io.tradeagent.local.terminal.wire.PositionNaming;
import io.tradeagent.local.terminal.wire.RecentCommand;
import io.tradeagent.local.terminal.wire.TradePayloads;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Carries out commands, each at most once, and answers them. */
final class OrderDesk {

    /** A close may end many positions; one that could not be reported is not begun. */
    private static final int ROOM_FOR_A_COMMAND = 300;

    /** Where reports go. */
    interface Reports {
        boolean hasRoomFor(int events);

        void add(EventType type, ObjectNode payload);
    }

    /** How the desk reaches the broker, and what it calls the broker's positions. */
    record Office(SimulatedAccount account, BrokerLine line, HistoryReporter history, PositionNaming naming) {}

    private final Office office;
    private final OrderRequests requests;
    private final CommandStore commands;
    private final Reports reports;
    private final TerminalListener listener;
    private final InstantSource clock;

    OrderDesk(Office office, CommandStore commands, Reports reports, TerminalListener listener, InstantSource clock) {
        this.office = office;
        this.requests = new OrderRequests(office.account());
        this.commands = commands;
        this.reports = reports;
        this.listener = listener;
        this.clock = clock;
    }

    /** Carries out a command. One that cannot be answered now is left alone: the platform sends it again. */
    void carryOut(GatewayMessage.Sequenced message, Instruction.Order order) {
        handle(message, order.commandId(), end -> execute(message, order, end));
    }

    /** Takes a command back, if it has not been carried out. */
    void carryOut(GatewayMessage.Sequenced message, Instruction.Cancel cancel) {
        handle(
                message,
                cancel.commandId(),
                end -> end.accept(
                        cancel.targetCommandId() == null
                                ? CommandOutcome.rejected("order_not_found")
                                : commands.cancel(cancel.commandId(), cancel.targetCommandId())));
    }

    private void handle(GatewayMessage.Sequenced message, String commandId, Consumer<Consumer<CommandOutcome>> step) {
        if (!reports.hasRoomFor(ROOM_FOR_A_COMMAND)) {
            return;
        }
        switch (commands.admit(commandId)) {
            case CommandStore.Admission.Known known -> answer(message, commandId, known.outcome());
            case CommandStore.Admission.Fresh fresh -> {
                acknowledge(message, commandId, CommandOutcome.received());
                step.accept(outcome -> {
                    commands.settle(commandId, outcome);
                    answer(message, commandId, outcome);
                });
            }
        }
    }

    private void answer(GatewayMessage.Sequenced message, String commandId, CommandOutcome outcome) {
        acknowledge(message, commandId, outcome);
        listener.happened(new TerminalEvent.CommandEnded(message.sequence(), commandId, outcome));
    }

    private void acknowledge(GatewayMessage.Sequenced message, @Nullable String commandId, CommandOutcome outcome) {
        reports.add(EventType.COMMAND_ACK, TradePayloads.commandAck(message.sequence(), commandId, outcome));
    }

    private void execute(GatewayMessage.Sequenced message, Instruction.Order order, Consumer<CommandOutcome> end) {
        boolean late = message.expiresAt() != null && message.expiresAt().isBefore(clock.instant());
        switch (order.action()) {
            case OPEN -> {
                if (late) {
                    end.accept(CommandOutcome.expired());
                } else {
                    open(order, end);
                }
            }
            case CLOSE -> send(order, at -> office.account().close(OrderRequests.close(order), at), end);
            case MODIFY -> modify(order, end);
            case OTHER -> end.accept(CommandOutcome.rejected("unsupported_action"));
        }
    }

    private void open(Instruction.Order order, Consumer<CommandOutcome> end) {
        if (order.pricing().type().equals("market")) {
            OpenRequest request = requests.open(order);
            send(order, at -> office.account().open(request, at), end);
        } else {
            end.accept(CommandOutcome.rejected("unsupported_order_type"));
        }
    }

    private void modify(Instruction.Order order, Consumer<CommandOutcome> end) {
        String positionId = order.positionId();
        if (positionId == null) {
            end.accept(CommandOutcome.rejected("position_id_missing"));
        } else {
            send(order, at -> office.account().stop(OrderRequests.stops(order, positionId), at), end);
        }
    }

    private void send(Instruction.Order order, Function<Instant, TradeResult> request, Consumer<CommandOutcome> end) {
        trade(OrderRequests.mark(order), request, result -> end.accept(outcomeOf(result)));
    }

    private CommandOutcome outcomeOf(TradeResult result) {
        return switch (result) {
            case TradeResult.Refused refused ->
                CommandOutcome.rejected(refused.reason().code());
            case TradeResult.Done done ->
                CommandOutcome.executed(done.deals().getFirst().tickets(), office.naming());
            case TradeResult.Changed changed -> CommandOutcome.executed(changed.position(), office.naming());
        };
    }

    /**
     * Asks the broker for something and reports what it did.
     *
     * @param answer hears the broker's answer when the reports are in the outbox
     */
    void trade(TradeMark mark, Function<Instant, TradeResult> request, Consumer<TradeResult> answer) {
        office.line().send(mark, request, result -> {
            tellNew();
            answer.accept(result);
        });
    }

    /** Reports what happened to the account, as far as the terminal can know. */
    void tellNew() {
        if (office.line().isUp()) {
            office.history().tellNew();
        }
    }

    /** The last commands, for a snapshot. */
    List<RecentCommand> recentCommands(int limit) {
        return commands.recent(limit);
    }
}
