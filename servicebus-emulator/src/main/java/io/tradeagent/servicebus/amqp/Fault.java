package io.tradeagent.servicebus.amqp;

import io.tradeagent.servicebus.entity.RefusedException;
import io.tradeagent.servicebus.journal.JournalException;
import io.tradeagent.servicebus.sas.SasRefusedException;
import org.apache.qpid.proton.amqp.transport.ErrorCondition;

/** What a client is told when it does not get what it asked for. */
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Condition condition;
    private final String description;

    Fault(Condition condition, String description) {
        super(condition.symbol() + ": " + description, null, false, false);
        this.condition = condition;
        this.description = description;
    }

    Condition condition() {
        return condition;
    }

    String description() {
        return description;
    }

    ErrorCondition toError() {
        return new ErrorCondition(condition.symbol(), description);
    }

    /** A malformed request: it says what was expected. */
    static Fault malformed(String expected) {
        return new Fault(Condition.DECODE_ERROR, "The request is malformed: " + expected + ".");
    }

    /** Translates an expected failure; anything else is not the client's to know and is thrown on. */
    static Fault of(RuntimeException failure) {
        return switch (failure) {
            case Fault fault -> fault;
            case RefusedException refused -> new Fault(Condition.of(refused.refusal()), message(refused));
            case SasRefusedException refused -> new Fault(Condition.UNAUTHORIZED, message(refused));
            case JournalException journal -> new Fault(Condition.INTERNAL_ERROR, message(journal));
            default -> throw failure;
        };
    }

    private static String message(RuntimeException failure) {
        return String.valueOf(failure.getMessage());
    }
}
