package io.tradeagent.local.demo;

import io.tradeagent.local.terminal.TerminalEvent.EventAnswered;
import io.tradeagent.local.terminal.TerminalEvent.InstructionReceived;
import io.tradeagent.local.terminal.wire.EventResult;
import io.tradeagent.local.terminal.wire.EventType;
import io.tradeagent.local.terminal.wire.Instruction;
import io.tradeagent.local.terminal.wire.OutgoingEvent;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** By what the story recognises that something happened. */
final class Evidence {

    private Evidence() {}

    /** An event of a type got this status. */
    static Predicate<EventAnswered> decided(EventType type, EventResult.Status status) {
        return answered -> answered.event().type() == type && answered.result().status() == status;
    }

    /** An event of a type has its sequence; after a break the platform may answer that it had it before. */
    private static Predicate<EventAnswered> sequenced(EventType type) {
        return decided(type, EventResult.Status.ACCEPTED).or(decided(type, EventResult.Status.DUPLICATE));
    }

    /** The platform has the broker's word about an order. */
    static Predicate<EventAnswered> reportOf(String commandId) {
        return sequenced(EventType.EXECUTION_REPORT).and(answered -> names(answered.event(), "command_id", commandId));
    }

    /** The platform has the broker's word about the holder's own order. */
    static Predicate<EventAnswered> reportOfOwn(String orderId) {
        return sequenced(EventType.EXECUTION_REPORT).and(answered -> names(answered.event(), "order_id", orderId));
    }

    /** The platform knows that an order was executed. */
    static Predicate<EventAnswered> ackOf(String commandId) {
        return sequenced(EventType.COMMAND_ACK)
                .and(answered -> names(answered.event(), "command_id", commandId))
                .and(answered -> names(answered.event(), "outcome", "executed"));
    }

    /** The terminal got an order. */
    static Predicate<InstructionReceived> delivered(String commandId) {
        return received -> received.instruction() instanceof Instruction.Order order
                && order.commandId().equals(commandId);
    }

    private static boolean names(OutgoingEvent event, String field, String value) {
        JsonNode payload = JsonMapper.shared().readTree(event.frame()).path("payload");
        return payload.path(field).stringValue("").equals(value);
    }
}
