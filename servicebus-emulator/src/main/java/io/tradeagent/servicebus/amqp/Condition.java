package io.tradeagent.servicebus.amqp;

import io.tradeagent.servicebus.entity.Refusal;
import org.apache.qpid.proton.amqp.Symbol;

/** Error conditions on the wire, each with the status code that a management reply carries for it. */
enum Condition {
    NOT_FOUND("amqp:not-found", 404),
    MESSAGE_NOT_FOUND("com.microsoft:message-not-found", 404),
    NOT_ALLOWED("amqp:not-allowed", 400),
    DECODE_ERROR("amqp:decode-error", 400),
    UNAUTHORIZED("amqp:unauthorized-access", 401),
    MESSAGE_LOCK_LOST("com.microsoft:message-lock-lost", 410),
    SESSION_LOCK_LOST("com.microsoft:session-lock-lost", 410),
    SESSION_CANNOT_BE_LOCKED("com.microsoft:session-cannot-be-locked", 409),
    TIMEOUT("com.microsoft:timeout", 408),
    QUOTA_EXCEEDED("amqp:resource-limit-exceeded", 403),
    MESSAGE_SIZE_EXCEEDED("amqp:link:message-size-exceeded", 400),
    CONNECTION_FORCED("amqp:connection:forced", 503),
    NOT_IMPLEMENTED("amqp:not-implemented", 501),
    INTERNAL_ERROR("amqp:internal-error", 500);

    private final Symbol symbol;
    private final int statusCode;

    Condition(String symbol, int statusCode) {
        this.symbol = Symbol.valueOf(symbol);
        this.statusCode = statusCode;
    }

    Symbol symbol() {
        return symbol;
    }

    int statusCode() {
        return statusCode;
    }

    static Condition of(Refusal refusal) {
        return switch (refusal) {
            case ENTITY_NOT_FOUND -> NOT_FOUND;
            case MESSAGE_NOT_FOUND -> MESSAGE_NOT_FOUND;
            case NOT_ALLOWED -> NOT_ALLOWED;
            case MESSAGE_LOCK_LOST -> MESSAGE_LOCK_LOST;
            case SESSION_LOCK_LOST -> SESSION_LOCK_LOST;
            case SESSION_CANNOT_BE_LOCKED -> SESSION_CANNOT_BE_LOCKED;
            case TIMED_OUT -> TIMEOUT;
            case QUOTA_EXCEEDED -> QUOTA_EXCEEDED;
        };
    }
}
