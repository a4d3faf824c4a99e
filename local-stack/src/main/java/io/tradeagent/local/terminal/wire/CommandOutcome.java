package io.tradeagent.local.terminal.wire;

import io.tradeagent.local.broker.PendingOrder;
import io.tradeagent.local.broker.Position;
import io.tradeagent.local.broker.Tickets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a command ended.
 *
 * @param code why, where it was not carried out; null otherwise
 * @param orderId of the broker, where there is one
 * @param positionId that was opened or closed, where there is one
 */
public record CommandOutcome(
        Kind kind,
        @Nullable String code,
        @Nullable String orderId,
        @Nullable String positionId) {

    /** The protocol's outcomes. */
    public enum Kind {
        /** The terminal has it and works on it. */
        RECEIVED,
        /** Carried out. */
        EXECUTED,
        /** Refused by the terminal or the broker. */
        REJECTED,
        /** Came too late. */
        EXPIRED;

        /** The name as it goes over the wire. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The terminal has it. */
    public static CommandOutcome received() {
        return new CommandOutcome(Kind.RECEIVED, null, null, null);
    }

    /** Carried out, with nothing of the broker to name. */
    public static CommandOutcome executed() {
        return new CommandOutcome(Kind.EXECUTED, null, null, null);
    }

    /** Carried out by the broker with this deal, or with it and others. */
    public static CommandOutcome executed(Tickets deal, PositionNaming naming) {
        return executed(deal.orderId(), naming.of(deal));
    }

    /** Carried out by the broker on this position. */
    public static CommandOutcome executed(Position position, PositionNaming naming) {
        return new CommandOutcome(Kind.EXECUTED, null, null, naming.of(position));
    }

    /** Carried out by the broker on this order. */
    public static CommandOutcome executed(PendingOrder order) {
        return new CommandOutcome(Kind.EXECUTED, null, order.orderId(), null);
    }

    /** Carried out by the broker. */
    public static CommandOutcome executed(String orderId, String positionId) {
        return new CommandOutcome(Kind.EXECUTED, null, orderId, positionId);
    }

    /** Refused. */
    public static CommandOutcome rejected(String code) {
        return new CommandOutcome(Kind.REJECTED, code, null, null);
    }

    /** Came too late. */
    public static CommandOutcome expired() {
        return new CommandOutcome(Kind.EXPIRED, null, null, null);
    }
}
