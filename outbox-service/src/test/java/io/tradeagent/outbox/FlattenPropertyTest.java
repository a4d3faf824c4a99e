package io.tradeagent.outbox;

import static io.tradeagent.outbox.Sessions.KEY_A;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Side;
import io.tradeagent.outbox.OutboxEvent.OrderSent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A terminal that loses connections and sessions, answers late and twice, and trades for an issuer that does not stop: whenever it is
 * flattened, it ends flat and confirmed, and nothing that was written before opens anything after that.
 */
class FlattenPropertyTest {

    private final Outboxes outbox =
            new Outboxes(new TestParameters(Duration.ofSeconds(5), Duration.ofSeconds(30), 3, 60, 500));
    private final Set<String> positions = new TreeSet<>();
    private final Map<CommandId, Word> done = new HashMap<>();
    private final Set<CommandId> canceled = new HashSet<>();
    private final List<OutboxCommand> words = new ArrayList<>();
    private Random random = new Random();
    private Sessions session = Sessions.ready(KEY_A, 1);
    private int connections = 1;
    private int read;
    private int orders;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void everyHistoryEndsFlat(int block) {
        for (int i = 0; i < 100; i++) {
            long seed = block * 1_000L + i;
            try {
                new FlattenPropertyTest().run(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private void run(long seed) {
        random = new Random(seed);
        positions.add("by-hand");
        outbox.session(session);
        steps(20 + random.nextInt(60));
        outbox.hold("account", Hold.Level.FLATTEN, 1);
        steps(random.nextInt(60));
        reconnect(random.nextBoolean());
        for (int round = 0; round < 40; round++) {
            outbox.pass(Duration.ofSeconds(31));
            act();
            while (!words.isEmpty()) {
                outbox.tell(words.removeFirst());
                act();
            }
        }
        assertThat(positions).as("left open").isEmpty();
        Halt halt = Objects.requireNonNull(outbox.state.halt());
        assertThat(halt.clearances().values()).allMatch(Clearance::isConfirmed);
    }

    private void steps(int count) {
        for (int i = 0; i < count; i++) {
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> outbox.submit(Orders.open("o" + ++orders));
                case 3, 4, 5 -> act();
                case 6, 7 -> speak();
                case 8 -> words.add(snapshot(Snapshot.Occasion.OTHER));
                case 9 -> outbox.pass(Duration.ofSeconds(random.nextInt(8)));
                case 10 -> outbox.session(session.disconnected());
                default -> reconnect(random.nextInt(4) == 0);
            }
        }
    }

    /** Words may come twice, never in another order. */
    private void speak() {
        if (!words.isEmpty()) {
            OutboxCommand word = words.removeFirst();
            outbox.tell(word);
            if (random.nextInt(5) == 0) {
                outbox.tell(word);
            }
        }
    }

    private void reconnect(boolean asNewSession) {
        act();
        session = asNewSession
                ? Sessions.ready(KEY_A, session.epoch() + 1).connected(++connections, 0)
                : session.connected(++connections, 0);
        outbox.session(session);
        if (asNewSession) {
            words.add(snapshot(Snapshot.Occasion.OTHER));
        }
    }

    /** Carries out what came through the connections that it had. */
    private void act() {
        for (; read < outbox.history.size(); read++) {
            if (outbox.history.get(read) instanceof OrderSent sent
                    && sent.session().epoch().number() == session.epoch()) {
                carryOut(sent.order());
            }
        }
    }

    private void carryOut(SentOrder sent) {
        if (sent.order().content().payload() instanceof Payload.HoldDemand) {
            words.add(snapshot(Snapshot.Occasion.DEMANDED));
            words.add(answer(sent, Orders.executed()));
            return;
        }
        CommandId id = sent.order().id();
        words.add(answer(
                sent,
                done.computeIfAbsent(
                        id, first -> outcome(id, sent.order().content().payload()))));
    }

    private Word outcome(CommandId id, Payload payload) {
        return switch (payload) {
            case Payload.Encoded open when canceled.contains(id) -> Orders.rejected("canceled");
            case Payload.Encoded open -> {
                positions.add(id.value());
                yield Orders.executed();
            }
            case Payload.HoldCancel(CommandId target)
            when done.containsKey(target) -> Orders.rejected("already_executed");
            case Payload.HoldCancel(CommandId target) -> {
                canceled.add(target);
                yield Orders.executed();
            }
            case Payload.HoldClose close ->
                positions.remove(close.positionId()) ? Orders.executed() : Orders.rejected("position_not_found");
            case Payload.HoldOrderCancel cancel -> Orders.rejected("order_not_found");
            case Payload.HoldDemand demand -> Orders.executed();
        };
    }

    private OutboxCommand answer(SentOrder sent, Word word) {
        return new OutboxCommand.Acknowledged(
                KEY_A,
                new Epoch(session.epoch()),
                sent.slot().sequence(),
                sent.order().action().trades() ? sent.order().id() : null,
                ++outbox.said,
                word);
    }

    private OutboxCommand snapshot(Snapshot.Occasion occasion) {
        List<Holdings.OpenPosition> open = positions.stream()
                .map(id -> new Holdings.OpenPosition(id, "EURUSD", Side.BUY, Lots.of("0.10")))
                .toList();
        List<Snapshot.Shown> remembered = done.entrySet().stream()
                .map(entry -> new Snapshot.Shown(entry.getKey(), entry.getValue()))
                .toList();
        var contents = new Snapshot.Contents(++outbox.said, occasion, new Holdings(open, List.of()));
        return new OutboxCommand.SnapshotTaken(new Snapshot(
                KEY_A, new Epoch(session.epoch()), outbox.now, Snapshot.Memory.TOLD, remembered, null, contents));
    }
}
