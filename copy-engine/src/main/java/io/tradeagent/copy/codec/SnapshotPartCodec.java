package io.tradeagent.copy.codec;

import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.reconciliation.CommandOutcome;
import io.tradeagent.copy.reconciliation.HeldOrder;
import io.tradeagent.copy.reconciliation.HeldPosition;
import io.tradeagent.copy.reconciliation.Snapshot;
import io.tradeagent.copy.reconciliation.SnapshotPart;
import io.tradeagent.copy.reconciliation.SnapshotReason;
import io.tradeagent.copy.store.StoredHeldOrder;
import io.tradeagent.copy.store.StoredHeldPosition;
import io.tradeagent.copy.store.StoredPart;
import io.tradeagent.copy.store.StoredRememberedCommand;
import io.tradeagent.copy.store.StoredSnapshotPart;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import io.tradeagent.streams.StoredRecord;
import java.util.Comparator;
import java.util.stream.Collectors;

/** A part of what a terminal holds, as the store keeps it until it is judged. */
public final class SnapshotPartCodec {

    private final StoredRecord<StoredSnapshotPart> format = StoredRecord.of(StoredSnapshotPart.class);

    /** The bytes to store. */
    public byte[] write(SnapshotPart part) {
        Snapshot content = part.content();
        return format.write(new StoredSnapshotPart(
                content.id(),
                content.reason().name(),
                content.takenAt(),
                content.positions().stream().map(SnapshotPartCodec::stored).toList(),
                content.commands().entrySet().stream()
                        .map(command -> new StoredRememberedCommand(
                                command.getKey().value(), command.getValue().name()))
                        .sorted(Comparator.comparing(StoredRememberedCommand::getCommandId))
                        .toList(),
                new StoredPart(part.of(), part.number(), part.count()),
                content.orders().stream().map(SnapshotPartCodec::stored).toList()));
    }

    /** What was written. */
    public SnapshotPart read(byte[] bytes) {
        StoredSnapshotPart stored = format.read(bytes);
        StoredPart part = stored.getPart();
        return new SnapshotPart(
                new Snapshot(
                        stored.getId(),
                        SnapshotReason.valueOf(stored.getReason()),
                        stored.getTakenAt(),
                        stored.getPositions().stream()
                                .map(SnapshotPartCodec::position)
                                .toList(),
                        stored.getOrders().stream()
                                .map(SnapshotPartCodec::order)
                                .toList(),
                        stored.getCommands().stream()
                                .collect(Collectors.toMap(
                                        command -> new CommandId(command.getCommandId()),
                                        command -> CommandOutcome.valueOf(command.getOutcome())))),
                part.getOf(),
                part.getNumber(),
                part.getCount());
    }

    private static StoredHeldOrder stored(HeldOrder order) {
        CommandId command = order.command();
        return new StoredHeldOrder(order.id(), command == null ? null : command.value());
    }

    private static HeldOrder order(StoredHeldOrder stored) {
        String command = stored.getCommandId();
        return new HeldOrder(stored.getId(), command == null ? null : new CommandId(command));
    }

    private static StoredHeldPosition stored(HeldPosition position) {
        CommandId command = position.command();
        return new StoredHeldPosition(
                position.id(),
                position.symbol(),
                position.side().name(),
                DecimalForm.stored(position.volume()),
                DecimalForm.stored(position.openPrice()),
                DecimalForm.storedOrNull(position.stops().stopLoss()),
                DecimalForm.storedOrNull(position.stops().takeProfit()),
                command == null ? null : command.value());
    }

    private static HeldPosition position(StoredHeldPosition stored) {
        String command = stored.getCommandId();
        return new HeldPosition(
                stored.getId(),
                stored.getSymbol(),
                Side.valueOf(stored.getSide()),
                new Lots(stored.getVolume()),
                new Price(stored.getOpenPrice()),
                new StopPrices(
                        DecimalForm.priceOrNull(stored.getStopLoss()), DecimalForm.priceOrNull(stored.getTakeProfit())),
                command == null ? null : new CommandId(command));
    }
}
