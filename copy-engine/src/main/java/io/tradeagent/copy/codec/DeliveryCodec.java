package io.tradeagent.copy.codec;

import io.tradeagent.copy.engine.EngineInput;
import io.tradeagent.copy.execution.Refusal;
import io.tradeagent.copy.follower.FollowerCommand;
import io.tradeagent.copy.order.OrderWord;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.schema.order.DeliveryState;
import io.tradeagent.schema.order.OrderDelivery;
import org.jspecify.annotations.Nullable;

/**
 * Records of ta.order.deliveries.v1.
 *
 * <p>None of them says that an order is absent: an order that a snapshot shows not to have been carried out is sent again by
 * the outbox itself, under its old name, so for its issuer it is not over.
 */
public final class DeliveryCodec {

    private DeliveryCodec() {}

    /**
     * What was heard of an order; null: nothing that says how far it has come.
     *
     * @throws IllegalArgumentException if it cannot be about an order
     */
    public static @Nullable EngineInput read(OrderDelivery record) {
        OrderWord word = word(record.getState());
        if (word == null) {
            return null;
        }
        String code = word == OrderWord.REFUSED ? record.getCode() : null;
        return new EngineInput.OrderHeard(
                Envelopes.account(record.getTenantId(), record.getAccountId()),
                new FollowerCommand.Heard(
                        new CommandId(record.getCommandId()),
                        word,
                        word == OrderWord.CARRIED_OUT ? record.getPositionId() : null,
                        code == null ? null : Refusal.said(code)));
    }

    private static @Nullable OrderWord word(DeliveryState state) {
        return switch (state) {
            // What is in doubt waits for the next session's snapshot, which may let the outbox send it again.
            case waiting, suppressed, in_doubt, unknown_state -> null;
            case sent -> OrderWord.SENT;
            case received -> OrderWord.ACKNOWLEDGED;
            case executed -> OrderWord.CARRIED_OUT;
            case rejected -> OrderWord.REFUSED;
            case expired -> OrderWord.RAN_OUT;
            case unknown -> OrderWord.LOST_SIGHT;
            case dead_lettered -> OrderWord.GIVEN_UP;
            case canceled -> OrderWord.TAKEN_BACK;
        };
    }
}
