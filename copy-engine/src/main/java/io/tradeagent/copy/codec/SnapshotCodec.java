package io.tradeagent.copy.codec;

import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.reconciliation.CommandOutcome;
import io.tradeagent.copy.reconciliation.HeldOrder;
import io.tradeagent.copy.reconciliation.HeldPosition;
import io.tradeagent.copy.reconciliation.Snapshot;
import io.tradeagent.copy.reconciliation.SnapshotPart;
import io.tradeagent.copy.reconciliation.SnapshotReason;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import io.tradeagent.schema.ea.EventEnvelope;
import io.tradeagent.schema.ea.PendingOrder;
import io.tradeagent.schema.ea.Position;
import io.tradeagent.schema.ea.RecentCommand;
import io.tradeagent.schema.ea.SyncSnapshot;
import io.tradeagent.schema.ea.SyncSnapshotEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What terminals say that their accounts hold. */
final class SnapshotCodec {

    private SnapshotCodec() {}

    /** @throws IllegalArgumentException for what cannot be understood, such as a position of no side */
    static SnapshotPart part(SyncSnapshotEvent event) {
        SyncSnapshot payload = event.getPayload();
        Snapshot content = content(event.getEnvelope(), payload);
        Integer number = payload.getPart();
        Integer count = payload.getParts();
        if (number == null && count == null) {
            return new SnapshotPart(content, content.id(), 1, 1);
        }
        String of = payload.getSnapshotId();
        if (of == null || number == null || count == null) {
            throw new IllegalArgumentException("a part names its whole, its number and how many there are");
        }
        return new SnapshotPart(content, of, number, count);
    }

    private static Snapshot content(EventEnvelope envelope, SyncSnapshot payload) {
        Instant received = envelope.getReceivedAt();
        Instant taken = payload.getAsOf();
        return new Snapshot(
                envelope.getEventId(),
                Words.constant(SnapshotReason.class, payload.getReason()),
                taken.isBefore(received) ? taken : received,
                payload.getPositions().stream().map(SnapshotCodec::position).toList(),
                payload.getOrders().stream().map(SnapshotCodec::order).toList(),
                commands(payload.getRecentCommands()));
    }

    private static HeldPosition position(Position position) {
        String command = position.getCommandId();
        return new HeldPosition(
                position.getPositionId(),
                position.getSymbol(),
                Words.constant(Side.class, position.getSide()),
                new Lots(position.getVolume()),
                new Price(position.getOpenPrice()),
                new StopPrices(
                        ExecutionCodec.stop(position.getStopLoss()), ExecutionCodec.stop(position.getTakeProfit())),
                command == null ? null : new CommandId(command));
    }

    private static HeldOrder order(PendingOrder order) {
        String command = order.getCommandId();
        return new HeldOrder(order.getOrderId(), command == null ? null : new CommandId(command));
    }

    private static Map<CommandId, CommandOutcome> commands(@Nullable List<RecentCommand> recent) {
        return recent == null
                ? Map.of()
                : recent.stream()
                        .collect(Collectors.toMap(
                                command -> new CommandId(command.getCommandId()),
                                command -> Words.constant(CommandOutcome.class, command.getOutcome()),
                                (first, last) -> last));
    }
}
