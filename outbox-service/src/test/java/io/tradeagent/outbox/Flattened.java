package io.tradeagent.outbox;

import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.kernel.Side;
import io.tradeagent.outbox.OutboxEvent.OrderSent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An account with positions and pending orders behind one terminal, which does what it is sent and says so when it is told to. */
final class Flattened {

    final Map<String, Holdings.OpenPosition> positions = new LinkedHashMap<>();
    final TreeSet<String> orders = new TreeSet<>();
    final List<String> received = new ArrayList<>();
    private final Outboxes outbox;
    private final Sessions session;
    private final List<OutboxCommand> words = new ArrayList<>();
    private int read;
    boolean marketIsOpen = true;

    Flattened(Outboxes outbox, Sessions session) {
        this.outbox = outbox;
        this.session = session;
    }

    Flattened holding(String... ids) {
        for (String id : ids) {
            positions.put(id, new Holdings.OpenPosition(id, "EURUSD", Side.BUY, Lots.of("0.10")));
        }
        return this;
    }

    Flattened pending(String... ids) {
        orders.addAll(Arrays.asList(ids));
        return this;
    }

    /** Does all that was sent to it since the last time, and says nothing yet. */
    void act() {
        List<OutboxEvent> history = List.copyOf(outbox.history);
        for (; read < history.size(); read++) {
            if (history.get(read) instanceof OrderSent sent
                    && sent.session().fingerprint().equals(session.fingerprint())
                    && sent.session().epoch().number() == session.epoch()) {
                carryOut(sent.order());
            }
        }
    }

    /** Says the next of what it has to say; false: nothing. */
    boolean speak() {
        return !words.isEmpty() && outbox.tell(words.removeFirst()) != null;
    }

    /** Does and says, until there is nothing left to do. */
    void settle() {
        act();
        while (speak()) {
            act();
        }
    }

    /** Sends a snapshot that nobody asked for. */
    OutboxCommand.SnapshotTaken look() {
        return snapshot(Snapshot.Occasion.OTHER, Snapshot.Memory.TOLD, null);
    }

    OutboxCommand.SnapshotTaken snapshot(
            Snapshot.Occasion occasion, Snapshot.Memory memory, Snapshot.@Nullable Part part) {
        var holdings = new Holdings(List.copyOf(positions.values()), List.copyOf(orders));
        return new OutboxCommand.SnapshotTaken(new Snapshot(
                session.fingerprint(),
                new Epoch(session.epoch()),
                outbox.now,
                memory,
                List.of(),
                part,
                new Snapshot.Contents(++outbox.said, occasion, holdings)));
    }

    private void carryOut(SentOrder sent) {
        String what = sent.order().id().value();
        switch (sent.order().content().payload()) {
            case Payload.Encoded encoded ->
                positions.put(what, new Holdings.OpenPosition(what, "EURUSD", Side.BUY, Lots.of("0.10")));
            case Payload.HoldCancel cancel -> what = "cancel " + cancel.target();
            case Payload.HoldOrderCancel cancel -> {
                what = "cancel order " + cancel.orderId();
                orders.remove(cancel.orderId());
            }
            case Payload.HoldClose close -> {
                what = "close " + close.positionId();
                if (marketIsOpen) {
                    positions.remove(close.positionId());
                }
            }
            case Payload.HoldDemand demand -> {
                received.add("snapshot");
                words.add(snapshot(Snapshot.Occasion.DEMANDED, Snapshot.Memory.TOLD, null));
                words.add(answer(sent, Orders.executed()));
                return;
            }
        }
        received.add(what);
        boolean refused = !marketIsOpen && sent.order().action() == Action.CLOSE;
        words.add(answer(sent, refused ? Orders.rejected("market_closed") : Orders.executed()));
    }

    private OutboxCommand answer(SentOrder sent, Word word) {
        return new OutboxCommand.Acknowledged(
                session.fingerprint(),
                new Epoch(session.epoch()),
                new Sequence(sent.slot().sequence().number()),
                sent.order().action().trades() ? sent.order().id() : null,
                ++outbox.said,
                word);
    }

    Clearance clearance() {
        Halt halt = Objects.requireNonNull(outbox.state.halt());
        return Objects.requireNonNull(
                halt.clearances().get(session.fingerprint().hex()));
    }
}
