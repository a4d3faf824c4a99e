package io.tradeagent.local.terminal;

import io.tradeagent.local.broker.Deal;
import io.tradeagent.local.terminal.link.SessionGrant;
import io.tradeagent.local.terminal.wire.CommandOutcome;
import io.tradeagent.local.terminal.wire.EventResult;
import io.tradeagent.local.terminal.wire.Instruction;
import io.tradeagent.local.terminal.wire.OutgoingEvent;
import java.time.Duration;

/** What happens to a terminal. */
public sealed interface TerminalEvent {

    /** The gateway granted a session. */
    record SessionOpened(SessionGrant grant) implements TerminalEvent {}

    /** The stream is open. */
    record Connected() implements TerminalEvent {}

    /**
     * The stream ended.
     *
     * @param code WebSocket close code; 1006: it broke
     */
    record Disconnected(int code, String reason) implements TerminalEvent {}

    /**
     * Another attempt follows.
     *
     * @param why what went wrong, in a few words
     */
    record RetryPlanned(Duration delay, String why) implements TerminalEvent {}

    /** A sign of life went out. */
    record HeartbeatSent() implements TerminalEvent {}

    /** The platform decided an event of the terminal. */
    record EventAnswered(OutgoingEvent event, EventResult result) implements TerminalEvent {}

    /** InitAck came: the session is authenticated, orders may follow. */
    record Promoted(String role) implements TerminalEvent {}

    /** A sequenced message came. */
    record InstructionReceived(long sequence, Instruction instruction, Delivery delivery) implements TerminalEvent {}

    /** Whether a message came before. */
    enum Delivery {
        /** It did not. */
        FIRST,
        /** It did. */
        AGAIN
    }

    /** The terminal is done with a command; its answer is in the outbox. */
    record CommandEnded(long sequence, String commandId, CommandOutcome outcome) implements TerminalEvent {}

    /** The account traded; the report is in the outbox. */
    record Traded(Deal deal) implements TerminalEvent {}

    /** The gateway complains, or the terminal has something to complain about. */
    record Alerted(String code, String message) implements TerminalEvent {}

    /** The gateway announces the end. */
    record ShutdownAnnounced(String reason) implements TerminalEvent {}

    /** The terminal does not try again by itself. */
    record Stopped(StopReason reason, String detail) implements TerminalEvent {}
}
