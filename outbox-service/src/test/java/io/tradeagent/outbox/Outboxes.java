package io.tradeagent.outbox;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Decision;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.outbox.OutboxEvent.OrderSent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One account's outbox under test: tell it things, let time pass, look at what came of the last thing told. */
final class Outboxes {

    static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    final MapBook book = new MapBook();
    final List<OutboxEvent> history = new ArrayList<>();
    AccountOutbox state = AccountOutbox.empty(Account.parse("default/5012345"));
    Instant now = START;

    static final Hold.Origin BY = new Hold.Origin("alice", "test");

    /** The identities' inbound histories, taken for one. */
    long said;

    private final OutboxMachine machine;
    private List<OutboxEvent> last = List.of();

    Outboxes() {
        this(TestParameters.SMALL);
    }

    Outboxes(OutboxParameters parameters) {
        machine = new OutboxMachine(parameters);
    }

    Answer tell(OutboxCommand command) {
        Decision<Answer, OutboxEvent> decision = machine.decide(state, book, command, now);
        last = decision.events();
        for (OutboxEvent event : last) {
            state = OutboxFold.evolve(state, event);
            OutboxFold.apply(event, book);
            history.add(event);
        }
        return decision.reply();
    }

    Answer session(Sessions session) {
        return tell(new OutboxCommand.SessionObserved(session.view()));
    }

    Answer submit(Order order) {
        return tell(new OutboxCommand.Submit(order));
    }

    Answer ack(Sessions session, long sequence, String command, Word word) {
        return ack(session, sequence, new CommandId(command), word);
    }

    /** Answers with the sequence alone. */
    Answer ack(Sessions session, long sequence, Word word) {
        return ack(session, sequence, (CommandId) null, word);
    }

    private Answer ack(Sessions session, long sequence, @Nullable CommandId command, Word word) {
        return tell(new OutboxCommand.Acknowledged(
                session.fingerprint(), new Epoch(session.epoch()), new Sequence(sequence), command, ++said, word));
    }

    Answer hold(String scope, Hold.Level level, long version) {
        return tell(new OutboxCommand.SetHold(new Hold(scope, level, version, BY)));
    }

    Answer snapshot(Sessions session, Snapshot.Memory memory, Snapshot.Shown... shown) {
        return snapshot(session, memory, null, shown);
    }

    Answer snapshot(Sessions session, Snapshot.Memory memory, Snapshot.@Nullable Part part, Snapshot.Shown... shown) {
        return tell(new OutboxCommand.SnapshotTaken(new Snapshot(
                session.fingerprint(),
                new Epoch(session.epoch()),
                now,
                memory,
                Arrays.asList(shown),
                part,
                new Snapshot.Contents(++said, Snapshot.Occasion.OTHER, Holdings.NONE))));
    }

    /** Lets time pass and tells the outbox of every order whose time has come, as the shell does. */
    void pass(Duration time) {
        now = now.plus(time);
        List<OutboxEvent> all = new ArrayList<>();
        for (Reminder ref : dueOrders()) {
            tell(new OutboxCommand.Due(ref));
            all.addAll(last);
        }
        last = all;
    }

    private List<Reminder> dueOrders() {
        List<Reminder> due = new ArrayList<>();
        Halt halt = state.halt();
        if (halt != null) {
            halt.clearances().values().stream()
                    .filter(c -> isDue(c.timer()))
                    .forEach(c -> due.add(new Recheck(c.recipient())));
        }
        book.waiting().stream().filter(w -> isDue(w.timer())).forEach(w -> due.add(w.turn()));
        book.allSent().stream().filter(s -> isDue(s.timer())).forEach(s -> due.add(s.slot()));
        return due;
    }

    private boolean isDue(@Nullable Instant timer) {
        return timer != null && !timer.isAfter(now);
    }

    List<OutboxEvent> events() {
        return last;
    }

    /** The last decision's sendings, as {@code sequence<previous:command}. */
    List<String> sendings() {
        return last.stream()
                .filter(OrderSent.class::isInstance)
                .map(OrderSent.class::cast)
                .map(sent -> sent.order().slot().sequence() + "<"
                        + sent.order().sending().previous() + ":"
                        + sent.order().order().id())
                .toList();
    }

    /** The last decision's endings, as {@code command=outcome/code}. */
    List<String> endings() {
        return last.stream().map(Outboxes::ending).filter(Objects::nonNull).toList();
    }

    private static @Nullable String ending(OutboxEvent event) {
        return switch (event) {
            case OutboxEvent.UnsentSettled e -> ending(e.order().id(), e.verdict());
            case OutboxEvent.SentSettled e -> ending(e.order().order().id(), e.verdict());
            case OutboxEvent.OutcomeCorrected e -> ending(e.command(), e.verdict());
            default -> null;
        };
    }

    private static String ending(CommandId id, Verdict verdict) {
        return id + "=" + verdict.outcome() + "/" + verdict.code();
    }

    SentOrder sent(Fingerprint recipient, long sequence) {
        return Objects.requireNonNull(book.sent(new Slot(recipient, new Sequence(sequence))));
    }
}
