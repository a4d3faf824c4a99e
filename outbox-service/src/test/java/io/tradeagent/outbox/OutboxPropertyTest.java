package io.tradeagent.outbox;

import static io.tradeagent.outbox.Sessions.KEY_A;
import static io.tradeagent.outbox.Sessions.KEY_B;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.outbox.OutboxEvent.OrderSent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories of three terminals, whose changes of session, answers and snapshots reach the outbox through topics that
 * know no common order. Invariants hold after every event; at the end every order is over; and the same inputs again give
 * the same events.
 */
class OutboxPropertyTest {

    private static final int STEPS = 500;
    private static final Fingerprint KEY_S = new Fingerprint("c".repeat(64));

    private record Input(OutboxCommand command, Instant at) {}

    private OutboxParameters parameters = parameters(0);
    private Outboxes outbox = new Outboxes(parameters);
    private final Invariants invariants = new Invariants();
    private final List<Input> inputs = new ArrayList<>();
    /** Orders, session states, answers, snapshots: each in its own order. */
    private final List<Deque<OutboxCommand>> topics = IntStream.range(0, 4)
            .<Deque<OutboxCommand>>mapToObj(i -> new ArrayDeque<>())
            .toList();

    private final List<SimulatedTerminal> terminals = new ArrayList<>();
    private Random random = new Random();
    private int orders;
    private long holdVersion;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void everyHistoryKeepsTheRules(int block) {
        for (int i = 0; i < 60; i++) {
            long seed = block * 1_000L + i;
            try {
                new OutboxPropertyTest().run(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** Every other history with a window so small that it is always full. */
    private static OutboxParameters parameters(long seed) {
        return new TestParameters(Duration.ofSeconds(5), Duration.ofSeconds(30), 3, 40, seed % 2 == 0 ? 500 : 4);
    }

    private void run(long seed) {
        random = new Random(seed);
        parameters = parameters(seed);
        outbox = new Outboxes(parameters);
        terminals.add(new SimulatedTerminal(KEY_A, Market.LIVE, random));
        terminals.add(new SimulatedTerminal(KEY_B, Market.LIVE, random));
        terminals.add(new SimulatedTerminal(KEY_S, Market.SANDBOX, random));
        for (int step = 0; step < STEPS; step++) {
            act();
        }
        finish();
        assertReplayIsEqual();
    }

    private void act() {
        SimulatedTerminal terminal = terminals.get(random.nextInt(terminals.size()));
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> topics.get(0).add(new OutboxCommand.Submit(randomOrder()));
            case 5, 6 -> observe(terminal.connect());
            case 7 -> observe(terminal.disconnect());
            case 8, 9 -> observe(terminal.authenticate(outbox.now));
            case 10 -> observe(random.nextInt(3) == 0 ? terminal.supersede() : terminal.returnToPending());
            case 11, 12 -> speak(terminal, false);
            case 13 -> terminal.actSilently();
            case 14 -> topics.get(3).add(terminal.snapshot(outbox.now, random.nextInt(4) > 0));
            case 15 -> pass(Duration.ofMillis(random.nextInt(8_000)));
            case 16 -> hold();
            default -> {}
        }
        hear(topics.get(random.nextInt(topics.size())).poll());
    }

    private void observe(Sessions session) {
        topics.get(1).add(new OutboxCommand.SessionObserved(session.view()));
    }

    private void speak(SimulatedTerminal terminal, boolean conclusive) {
        OutboxCommand word = terminal.speak(conclusive);
        if (word != null) {
            topics.get(2).add(word);
        }
    }

    private void hold() {
        if (random.nextInt(6) == 0) {
            Hold.Level[] levels = Hold.Level.values();
            Hold.Level level = random.nextBoolean() ? levels[random.nextInt(levels.length)] : Hold.Level.NONE;
            topics.get(0).add(new OutboxCommand.SetHold(new Hold("account", level, ++holdVersion, Outboxes.BY)));
        }
    }

    private Order randomOrder() {
        String id = "o" + (random.nextInt(8) == 0 ? 1 + random.nextInt(orders + 1) : ++orders);
        Instant expiry = random.nextInt(3) == 0 ? outbox.now.plusMillis(random.nextInt(20_000)) : null;
        Order order = switch (random.nextInt(7)) {
            case 0 -> Orders.close(id);
            case 1 -> Orders.cancel(id, "o" + (1 + random.nextInt(orders + 1)));
            case 2 -> Orders.of(id, Action.DEMAND_SNAPSHOT, expiry);
            default -> Orders.of(id, Action.OPEN, expiry);
        };
        return switch (random.nextInt(6)) {
            case 0 -> Orders.named(order, KEY_A);
            case 1 -> Orders.named(order, KEY_B);
            case 2 -> Orders.inSandbox(order);
            default -> order;
        };
    }

    private void pass(Duration time) {
        outbox.now = outbox.now.plus(time);
        List<Reminder> due = new ArrayList<>();
        Halt halt = outbox.state.halt();
        if (halt != null) {
            halt.clearances().values().stream()
                    .filter(c -> isDue(c.timer()))
                    .forEach(c -> due.add(new Recheck(c.recipient())));
        }
        outbox.book.waiting().stream().filter(w -> isDue(w.timer())).forEach(w -> due.add(w.turn()));
        outbox.book.allSent().stream().filter(s -> isDue(s.timer())).forEach(s -> due.add(s.slot()));
        due.forEach(ref -> hear(new OutboxCommand.Due(ref)));
    }

    private boolean isDue(@Nullable Instant timer) {
        return timer != null && !timer.isAfter(outbox.now);
    }

    private void hear(@Nullable OutboxCommand command) {
        if (command == null) {
            return;
        }
        inputs.add(new Input(command, outbox.now));
        AccountOutbox state = outbox.state;
        outbox.tell(command);
        for (OutboxEvent event : outbox.events()) {
            invariants.check(event, state);
            invariants.heard(event);
            state = OutboxFold.evolve(state, event);
        }
        invariants.checkCounters(outbox.state, outbox.book);
        for (OutboxEvent event : outbox.events()) {
            if (event instanceof OrderSent sent) {
                terminals.stream()
                        .filter(t -> t.fingerprint.equals(sent.order().slot().recipient()))
                        .forEach(t -> t.deliver(sent));
            }
        }
    }

    /** Everybody comes back, is approved, tells all it knows, and answers everything: nothing may be left. */
    private void finish() {
        topics.get(0).add(new OutboxCommand.SetHold(new Hold("account", Hold.Level.NONE, ++holdVersion, Outboxes.BY)));
        drain();
        for (SimulatedTerminal terminal : terminals) {
            observe(terminal.supersede());
            observe(terminal.authenticate(outbox.now));
            observe(terminal.connect());
            topics.get(3).add(terminal.snapshot(outbox.now, true));
        }
        for (int round = 0; round < 200; round++) {
            drain();
            terminals.forEach(terminal -> speak(terminal, true));
            pass(Duration.ofMillis(10));
        }
        assertThat(outbox.book.waiting()).as("left waiting").isEmpty();
        assertThat(outbox.book.allSent()).as("left unsettled").isEmpty();
        assertThat(terminals).as("faults").allSatisfy(t -> assertThat(t.faults).isEmpty());
        terminals.forEach(terminal -> terminal.done.forEach(this::assertToldAsItWas));
    }

    private void assertToldAsItWas(CommandId id, Word word) {
        Outcome told = invariants.outcome(id);
        Outcome truth = ((Word.Done) word).verdict().outcome();
        assertThat(told).as("outcome of " + id).isEqualTo(truth);
    }

    private void drain() {
        while (topics.stream().anyMatch(topic -> !topic.isEmpty())) {
            hear(topics.get(random.nextInt(topics.size())).poll());
        }
    }

    private void assertReplayIsEqual() {
        Outboxes again = new Outboxes(parameters);
        for (Input input : inputs) {
            again.now = input.at();
            again.tell(input.command());
        }
        assertThat(again.history).isEqualTo(outbox.history);
        assertThat(again.state).isEqualTo(outbox.state);
        assertThat(again.book).isEqualTo(outbox.book);
    }
}
