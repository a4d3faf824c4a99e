package io.tradeagent.outbox.codec;

import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.kernel.Side;
import io.tradeagent.outbox.Cause;
import io.tradeagent.outbox.Holdings;
import io.tradeagent.outbox.OutboxCommand;
import io.tradeagent.outbox.Outcome;
import io.tradeagent.outbox.Snapshot;
import io.tradeagent.outbox.Verdict;
import io.tradeagent.outbox.Word;
import io.tradeagent.schema.ea.CommandAck;
import io.tradeagent.schema.ea.CommandAckEvent;
import io.tradeagent.schema.ea.CommandOutcome;
import io.tradeagent.schema.ea.EventEnvelope;
import io.tradeagent.schema.ea.PendingOrder;
import io.tradeagent.schema.ea.RecentCommand;
import io.tradeagent.schema.ea.SnapshotReason;
import io.tradeagent.schema.ea.SyncSnapshot;
import io.tradeagent.schema.ea.SyncSnapshotEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records of ta.ea.command-acks.v1 and ta.ea.sync-snapshots.v1: what terminals say of commands. */
public final class TerminalCodec {

    private static final String SHOWN = Cause.SHOWN_BY_SNAPSHOT.code();

    private TerminalCodec() {}

    /**
     * Reads an answer.
     *
     * @throws IllegalArgumentException if it cannot be one
     */
    public static Received read(CommandAckEvent event) {
        Identity identity = Identities.of(event.getEnvelope());
        CommandAck ack = event.getPayload();
        String command = ack.getCommandId();
        Word word = word(ack.getOutcome(), ack.getCode(), ack.getOrderId(), ack.getPositionId());
        return new Received.About(
                identity.account(),
                new OutboxCommand.Acknowledged(
                        identity.fingerprint(),
                        new Epoch(event.getEnvelope().getEpoch()),
                        new Sequence(ack.getSequence()),
                        command == null || !CommandNames.isSound(command) ? null : new CommandId(command),
                        place(event.getEnvelope()),
                        word));
    }

    /**
     * Reads a snapshot, or a part of one.
     *
     * @throws IllegalArgumentException if it cannot be one
     */
    public static Received read(SyncSnapshotEvent event) {
        Identity identity = Identities.of(event.getEnvelope());
        SyncSnapshot payload = event.getPayload();
        var snapshot = new Snapshot(
                identity.fingerprint(),
                new Epoch(event.getEnvelope().getEpoch()),
                payload.getAsOf(),
                payload.getRecentCommands() == null ? Snapshot.Memory.NOT_TOLD : Snapshot.Memory.TOLD,
                shown(payload),
                part(payload),
                new Snapshot.Contents(place(event.getEnvelope()), occasion(payload.getReason()), holdings(payload)));
        return new Received.About(identity.account(), new OutboxCommand.SnapshotTaken(snapshot));
    }

    private static long place(EventEnvelope envelope) {
        Long sequence = envelope.getSequence();
        return sequence == null ? 0 : sequence;
    }

    private static Snapshot.Occasion occasion(SnapshotReason reason) {
        return switch (reason) {
            case on_demand -> Snapshot.Occasion.DEMANDED;
            case session_start, periodic, overflow, unknown -> Snapshot.Occasion.OTHER;
        };
    }

    private static Holdings holdings(SyncSnapshot payload) {
        return new Holdings(
                payload.getPositions().stream()
                        .map(position -> new Holdings.OpenPosition(
                                position.getPositionId(),
                                position.getSymbol(),
                                side(position.getSide()),
                                new Lots(position.getVolume())))
                        .toList(),
                payload.getOrders().stream().map(PendingOrder::getOrderId).toList());
    }

    private static @Nullable Side side(io.tradeagent.schema.ea.Side side) {
        return switch (side) {
            case buy -> Side.BUY;
            case sell -> Side.SELL;
            case unknown -> null;
        };
    }

    /** A position or a pending order is a fact, so it stands before what the terminal remembers. */
    private static List<Snapshot.Shown> shown(SyncSnapshot payload) {
        List<Snapshot.Shown> shown = new ArrayList<>();
        payload.getPositions()
                .forEach(position ->
                        add(shown, position.getCommandId(), Word.executed(SHOWN, null, position.getPositionId())));
        payload.getOrders()
                .forEach(order -> add(shown, order.getCommandId(), Word.executed(SHOWN, order.getOrderId(), null)));
        List<RecentCommand> recent = payload.getRecentCommands();
        if (recent != null) {
            recent.forEach(command -> add(
                    shown,
                    command.getCommandId(),
                    word(command.getOutcome(), SHOWN, command.getOrderId(), command.getPositionId())));
        }
        return shown;
    }

    /** A name that is none of ours, such as one from an earlier platform, is not about a command of ours. */
    private static void add(List<Snapshot.Shown> shown, @Nullable String name, Word word) {
        if (name != null && CommandNames.isSound(name)) {
            shown.add(new Snapshot.Shown(new CommandId(name), word));
        }
    }

    private static Snapshot.@Nullable Part part(SyncSnapshot payload) {
        String id = payload.getSnapshotId();
        Integer part = payload.getPart();
        Integer parts = payload.getParts();
        if (part == null && parts == null) {
            return null;
        }
        // A part that does not say of what is no part of anything, and above all it is not the whole.
        return id == null || part == null || parts == null
                ? new Snapshot.Part("", 0, 0)
                : new Snapshot.Part(id, part, parts);
    }

    private static Word word(
            CommandOutcome outcome, @Nullable String code, @Nullable String orderId, @Nullable String positionId) {
        return switch (outcome) {
            case received -> new Word.Received();
            case executed -> Word.executed(code, orderId, positionId);
            case rejected -> new Word.Done(new Verdict(Outcome.REJECTED, code, orderId, positionId));
            case expired -> new Word.Done(new Verdict(Outcome.EXPIRED, code, orderId, positionId));
            case unknown -> new Word.Unreadable();
        };
    }
}
