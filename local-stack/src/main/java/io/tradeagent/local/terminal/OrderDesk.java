package io.tradeagent.local.terminal;

import io.tradeagent.local.broker.SimulatedAccount;
import io.tradeagent.local.broker.TradeRequest;
import io.tradeagent.local.broker.TradeResult;
import io.tradeagent.local.terminal.wire.CommandOutcome;
import io.tradeagent.local.terminal.wire.EventType;
import io.tradeagent.local.terminal.wire.GatewayMessage;
import io.tradeagent.local.terminal.wire.Instruction;
import io.tradeagent.local.terminal.wire.PositionNaming;
import io.tradeagent.local.terminal.wire.RecentCommand;
import io.tradeagent.local.terminal.wire.TradePayloads;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
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
    private final OrderExecution execution;
    private final CommandStore commands;
    private final Reports reports;
    private final TerminalListener listener;

    OrderDesk(Office office, CommandStore commands, Reports reports, TerminalListener listener, InstantSource clock) {
        this.office = office;
        this.execution = new OrderExecution(office, commands, this::trade, clock);
        this.commands = commands;
        this.reports = reports;
        this.listener = listener;
    }

    /** Carries out a command. One that cannot be answered now is left alone: the platform sends it again. */
    void carryOut(GatewayMessage.Sequenced message, Instruction.Order order) {
        handle(message, order.commandId(), end -> execution.execute(message, order, end));
    }

    /** Takes a command back, if it has not been carried out, or a pending order. */
    void carryOut(GatewayMessage.Sequenced message, Instruction.Cancel cancel) {
        handle(message, cancel.commandId(), end -> execution.cancel(cancel, end));
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

    /**
     * Asks the broker for something and reports what it did.
     *
     * @param answer hears the broker's answer when the reports are in the outbox
     */
    void trade(TradeRequest request, Consumer<TradeResult> answer) {
        office.line().send(request, result -> {
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
