package io.tradeagent.copy.codec;

import io.tradeagent.copy.engine.EngineInput;
import io.tradeagent.copy.execution.Entry;
import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.execution.ExecutionKind;
import io.tradeagent.copy.execution.OrderType;
import io.tradeagent.copy.execution.OrderWish;
import io.tradeagent.copy.execution.Refusal;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.request.TradeRequest;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import io.tradeagent.schema.ea.EventEnvelope;
import io.tradeagent.schema.ea.ExecType;
import io.tradeagent.schema.ea.ExecutionReport;
import io.tradeagent.schema.ea.ExecutionReportEvent;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What brokers say of orders and deals. */
final class ExecutionCodec {

    private ExecutionCodec() {}

    static EngineInput executed(ExecutionReportEvent event) {
        ExecutionReport payload = event.getPayload();
        String comment = payload.getComment();
        Long magic = payload.getMagic();
        return new EngineInput.Executed(
                Envelopes.account(event.getEnvelope()),
                new Execution(
                        payload.getExecId(),
                        kind(payload.getExecType()),
                        order(payload),
                        deal(payload),
                        new StopPrices(stop(payload.getStopLoss()), stop(payload.getTakeProfit())),
                        new Execution.Mark(magic == null ? 0 : magic, comment == null ? "" : comment),
                        receipt(event.getEnvelope())));
    }

    private static Execution.OrderRef order(ExecutionReport payload) {
        String command = payload.getCommandId();
        String reason = payload.getExecType() == ExecType.rejected ? payload.getReason() : null;
        String position = payload.getPositionId();
        if (isReserved(position) || isReserved(payload.getOrderId())) {
            throw new IllegalArgumentException("no broker's position or order is named " + TradeRequest.RESERVED + "…");
        }
        return new Execution.OrderRef(
                payload.getOrderId(),
                position,
                command == null ? null : new CommandId(command),
                wish(payload),
                reason == null ? null : Refusal.said(reason));
    }

    private static boolean isReserved(@Nullable String name) {
        return name != null && name.startsWith(TradeRequest.RESERVED);
    }

    private static OrderWish wish(ExecutionReport payload) {
        return new OrderWish(
                type(payload.getOrderType()),
                DecimalForm.lotsOrNull(payload.getOrderQty()),
                DecimalForm.priceOrNull(payload.getPrice()),
                stop(payload.getStopLimitPrice()),
                payload.getExpiresAt());
    }

    private static OrderType type(io.tradeagent.schema.ea.@Nullable OrderType type) {
        return switch (type) {
            case market -> OrderType.MARKET;
            case limit -> OrderType.LIMIT;
            case stop -> OrderType.STOP;
            case stop_limit -> OrderType.STOP_LIMIT;
            case unknown -> OrderType.UNKNOWN;
            case null -> OrderType.UNKNOWN;
        };
    }

    private static Execution.Deal deal(ExecutionReport payload) {
        return new Execution.Deal(
                payload.getSymbol(),
                Words.constant(Side.class, payload.getSide()),
                entry(payload.getEntry()),
                Volumes.deal(payload.getLastQty()),
                new Price(payload.getLastPrice()),
                new Lots(payload.getLeavesQty()));
    }

    /** In MetaTrader a stop of 0 is none. */
    static @Nullable Price stop(@Nullable BigDecimal price) {
        return price == null || price.signum() == 0 ? null : new Price(price);
    }

    private static Execution.Receipt receipt(EventEnvelope envelope) {
        return new Execution.Receipt(
                envelope.getReceivedAt(), Envelopes.market(envelope.getSandbox()), envelope.getTraceparent());
    }

    private static ExecutionKind kind(ExecType type) {
        return switch (type) {
            case new$ -> ExecutionKind.NEW;
            case partial_fill -> ExecutionKind.PARTIAL_FILL;
            case fill -> ExecutionKind.FILL;
            case canceled -> ExecutionKind.CANCELED;
            case replaced -> ExecutionKind.REPLACED;
            case rejected -> ExecutionKind.REJECTED;
            case expired -> ExecutionKind.EXPIRED;
            case triggered -> ExecutionKind.TRIGGERED;
            case unknown -> ExecutionKind.UNKNOWN;
        };
    }

    private static Entry entry(io.tradeagent.schema.ea.Entry entry) {
        return switch (entry) {
            case in -> Entry.IN;
            case out -> Entry.OUT;
            case inout -> Entry.INOUT;
            case out_by -> Entry.OUT_BY;
            case unknown -> Entry.UNKNOWN;
        };
    }
}
