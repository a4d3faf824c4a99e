package io.tradeagent.outbox;

import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.kernel.Side;
import io.tradeagent.outbox.OutboxEvent.OrderSent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A terminal and the session that the platform has for it: the truth, of which the outbox learns late and through several
 * topics. It carries out a command at most once and may be slow to say so.
 */
final class SimulatedTerminal {

    private long said;
    final Fingerprint fingerprint;
    final Market market;
    final Map<CommandId, Word> done = new LinkedHashMap<>();
    final Set<CommandId> pendingWords = new HashSet<>();
    final List<String> faults = new ArrayList<>();
    Sessions session;
    long lastSeen;

    private final Random random;
    private final Map<CommandId, Sequence> seen = new LinkedHashMap<>();
    private final Deque<Sequence> demands = new ArrayDeque<>();
    private int connections;
    private boolean heldBack;

    SimulatedTerminal(Fingerprint fingerprint, Market market, Random random) {
        this.fingerprint = fingerprint;
        this.market = market;
        this.random = random;
        this.session = fresh(1);
    }

    private Sessions fresh(long epoch) {
        Sessions fresh = Sessions.pending(fingerprint, epoch).disconnected();
        return market == Market.SANDBOX ? fresh.inSandbox() : fresh;
    }

    Sessions supersede() {
        session = fresh(session.epoch() + 1);
        return session;
    }

    Sessions authenticate(Instant now) {
        session = session.authenticatedAt(now);
        return session;
    }

    Sessions returnToPending() {
        Sessions pending = Sessions.pending(fingerprint, session.epoch());
        session = new Sessions(fingerprint, session.epoch(), pending.standing(), market, session.connection());
        return session;
    }

    Sessions connect() {
        connections++;
        long after = random.nextInt(4) == 0 ? 0 : lastSeen;
        lastSeen = after;
        heldBack = false;
        session = session.connected(connections, after);
        return session;
    }

    Sessions disconnect() {
        session = session.disconnected();
        return session;
    }

    /** What the gateway would do with the delivery, and then the terminal. */
    void deliver(OrderSent delivery) {
        if (!isForThisConnection(delivery)) {
            return;
        }
        if (session.standing().readiness() != SessionView.Readiness.READY) {
            heldBack = true;
            return;
        }
        SentOrder order = delivery.order();
        if (!heldBack && order.sending().previous().number() > lastSeen) {
            faults.add("a message before " + order.slot().sequence() + " never came; seen " + lastSeen);
        }
        lastSeen = Math.max(lastSeen, order.slot().sequence().number());
        if (!order.order().action().trades()) {
            demands.add(order.slot().sequence());
            return;
        }
        CommandId id = order.order().id();
        seen.put(id, order.slot().sequence());
        pendingWords.add(id);
    }

    private boolean isForThisConnection(OrderSent delivery) {
        SessionView.Connection to = delivery.session().connection();
        return session.connection() != null
                && to != null
                && session.connection().id().equals(to.id())
                && delivery.order().epoch().number() == session.epoch();
    }

    /** Says something about a command that it has; null: there is nothing to say. */
    OutboxCommand.@Nullable Acknowledged speak(boolean conclusive) {
        Sequence demand = demands.poll();
        if (demand != null) {
            Word word = random.nextBoolean() ? new Word.Received() : Orders.executed();
            return new OutboxCommand.Acknowledged(fingerprint, new Epoch(session.epoch()), demand, null, ++said, word);
        }
        if (pendingWords.isEmpty()) {
            return null;
        }
        List<CommandId> candidates = new ArrayList<>(seen.keySet());
        candidates.retainAll(pendingWords);
        CommandId id = candidates.get(random.nextInt(candidates.size()));
        Word known = done.get(id);
        Word word = known != null ? known : conclusive || random.nextBoolean() ? act(id) : new Word.Received();
        if (!(word instanceof Word.Received)) {
            pendingWords.remove(id);
        }
        return new OutboxCommand.Acknowledged(
                fingerprint,
                new Epoch(session.epoch()),
                java.util.Objects.requireNonNull(seen.get(id)),
                id,
                ++said,
                word);
    }

    /** Carries a command out without saying so: the word may come later, or never. */
    void actSilently() {
        seen.keySet().stream()
                .filter(id -> !done.containsKey(id))
                .skip(random.nextInt(3))
                .findFirst()
                .ifPresent(this::act);
    }

    OutboxCommand.SnapshotTaken snapshot(Instant now, boolean remembers) {
        List<Snapshot.Shown> shown = new ArrayList<>();
        done.forEach((id, word) -> {
            if (remembers || random.nextInt(3) > 0) {
                shown.add(new Snapshot.Shown(id, word));
            }
        });
        if (remembers) {
            seen.keySet().stream()
                    .filter(id -> !done.containsKey(id))
                    .forEach(id -> shown.add(new Snapshot.Shown(id, new Word.Received())));
        }
        Snapshot.Memory memory = remembers ? Snapshot.Memory.TOLD : Snapshot.Memory.NOT_TOLD;
        return new OutboxCommand.SnapshotTaken(
                new Snapshot(fingerprint, new Epoch(session.epoch()), now, memory, shown, null, contents()));
    }

    /** Positions come and go as they like: whoever wants them closed has to look again. */
    private Snapshot.Contents contents() {
        var positions = random.ints(random.nextInt(3), 0, 5)
                .mapToObj(i -> new Holdings.OpenPosition("p" + i, "EURUSD", Side.BUY, Lots.of("0.10")))
                .toList();
        var orders = random.ints(random.nextInt(2), 0, 3).mapToObj(i -> "b" + i).toList();
        Snapshot.Occasion occasion = random.nextBoolean() ? Snapshot.Occasion.DEMANDED : Snapshot.Occasion.OTHER;
        return new Snapshot.Contents(++said, occasion, new Holdings(positions, orders));
    }

    private Word act(CommandId id) {
        Word word = random.nextInt(5) == 0 ? Orders.rejected("broker") : Orders.executed();
        done.put(id, word);
        return word;
    }
}
