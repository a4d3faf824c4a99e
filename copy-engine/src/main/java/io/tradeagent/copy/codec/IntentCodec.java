package io.tradeagent.copy.codec;

import io.tradeagent.copy.engine.EngineInput;
import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.request.Intent;
import io.tradeagent.kernel.Side;
import io.tradeagent.schema.ea.EventEnvelope;
import io.tradeagent.schema.ea.OrderIntent;
import io.tradeagent.schema.ea.OrderIntentEvent;
import io.tradeagent.schema.ea.OrderType;

/** What strategies want to trade. */
final class IntentCodec {

    private IntentCodec() {}

    static EngineInput intended(OrderIntentEvent event) {
        EventEnvelope envelope = event.getEnvelope();
        OrderIntent payload = event.getPayload();
        return new EngineInput.Requested(
                Envelopes.account(envelope),
                new Intent(
                        payload.getIntentId(),
                        payload.getSymbol(),
                        Words.constant(Side.class, payload.getSide()),
                        timing(payload.getOrderType()),
                        Volumes.traded(payload.getVolume()),
                        ExecutionCodec.stop(payload.getPrice()),
                        new StopPrices(
                                ExecutionCodec.stop(payload.getStopLoss()),
                                ExecutionCodec.stop(payload.getTakeProfit())),
                        new Execution.Receipt(
                                envelope.getReceivedAt(),
                                Envelopes.market(envelope.getSandbox()),
                                envelope.getTraceparent())));
    }

    private static Intent.Timing timing(OrderType type) {
        return switch (type) {
            case market -> Intent.Timing.AT_ONCE;
            case limit, stop, stop_limit -> Intent.Timing.LATER;
            case unknown -> throw new IllegalArgumentException("no such order type in this version of the platform");
        };
    }
}
