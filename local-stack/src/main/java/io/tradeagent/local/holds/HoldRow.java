package io.tradeagent.local.holds;

import io.tradeagent.schema.order.HoldProgress;
import io.tradeagent.schema.order.OrderDelivery;
import org.jspecify.annotations.Nullable;

/**
 * How far a hold is carried out at one terminal.
 *
 * @param tenant of the account
 * @param account whose terminal
 * @param fingerprint of its identity
 * @param last what the outbox said last; null: nothing yet
 */
public record HoldRow(
        String tenant,
        String account,
        String fingerprint,
        @Nullable OrderDelivery last) {

    /** How far a terminal is. */
    public enum Stage {
        /** The outbox said nothing of it yet. */
        UNHEARD,
        /** Under way. */
        WORKING,
        /** The terminal cannot be reached: it will be carried out when it can. */
        UNREACHABLE,
        /** The terminal has shown that nothing is left. */
        CONFIRMED
    }

    /** How far it is. */
    public Stage stage() {
        if (last == null) {
            return Stage.UNHEARD;
        }
        return switch (last.getState()) {
            case executed -> Stage.CONFIRMED;
            case waiting, suppressed -> Stage.UNREACHABLE;
            default -> Stage.WORKING;
        };
    }

    /** Whether there is nothing to wait for now. */
    boolean isSettled() {
        return stage() == Stage.CONFIRMED || stage() == Stage.UNREACHABLE;
    }

    /** The numbers; null: none yet. */
    public @Nullable HoldProgress progress() {
        return last == null ? null : last.getHold();
    }
}
