package io.tradeagent.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.outbox.OutboxEvent.OrderCleared;
import io.tradeagent.outbox.OutboxEvent.OrderSent;
import io.tradeagent.outbox.OutboxEvent.OutcomeCorrected;
import io.tradeagent.outbox.OutboxEvent.SentSettled;
import io.tradeagent.outbox.OutboxEvent.UnsentSettled;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What must hold after every event, whatever happened before. */
final class Invariants {

    private final Map<CommandId, Slot> slots = new HashMap<>();
    private final Map<Fingerprint, Long> lastSequence = new HashMap<>();
    private final Map<CommandId, Epoch> sentIn = new HashMap<>();
    private final Set<CommandId> cleared = new HashSet<>();
    final Map<CommandId, Outcome> outcomes = new HashMap<>();

    void check(OutboxEvent event, AccountOutbox before) {
        switch (event) {
            case OrderSent e -> checkSent(e, before);
            case OrderCleared e -> cleared.add(e.order().order().id());
            case SentSettled e ->
                checkSettled(e.order().order().id(), e.verdict().outcome());
            case UnsentSettled e -> {
                assertThat(slots)
                        .as("settled as unsent")
                        .doesNotContainKey(e.order().id());
                checkSettled(e.order().id(), e.verdict().outcome());
            }
            case OutcomeCorrected e -> {
                assertThat(outcomes).as("corrected").containsKey(e.command());
                outcomes.put(e.command(), e.verdict().outcome());
            }
            default -> {}
        }
    }

    private void checkSettled(CommandId id, Outcome outcome) {
        assertThat(outcomes.put(id, outcome)).as("settled twice: " + id).isNull();
    }

    private void checkSent(OrderSent event, AccountOutbox before) {
        SentOrder sent = event.order();
        CommandId id = sent.order().id();
        Recipient recipient = before.recipient(sent.slot().recipient());
        SessionView session = event.session();

        assertThat(session).as("the session as last heard of").isEqualTo(recipient.session());
        assertThat(recipient.hindrance(event.at())).as("reachable").isNull();
        assertThat(sent.epoch()).as("epoch").isEqualTo(recipient.epoch());
        assertThat(sent.order().isOver(event.at())).as("sent past its time").isFalse();
        assertThat(sent.order().isFor(session.market())).as("market").isTrue();
        assertThat(event.belief() == null)
                .as("demands, and only they, tell what is believed")
                .isEqualTo(sent.order().action().trades());
        assertThat(outcomes).as("sent after its end").doesNotContainKey(id);

        Slot slot = slots.putIfAbsent(id, sent.slot());
        if (slot == null) {
            long expected = lastSequence.getOrDefault(sent.slot().recipient(), 0L) + 1;
            assertThat(sent.slot().sequence().number()).as("no gap").isEqualTo(expected);
            lastSequence.put(sent.slot().recipient(), expected);
        } else {
            assertThat(sent.slot()).as("one command, one sequence").isEqualTo(slot);
        }
        Epoch earlier = sentIn.put(id, sent.epoch());
        if (earlier != null && !earlier.equals(sent.epoch())) {
            boolean known = cleared.contains(id) || recipientHadIt(id);
            assertThat(known).as("sent to a later session without proof: " + id).isTrue();
        }
        cleared.remove(id);
        assertThat(sent.sending().previous())
                .as("previous")
                .isLessThan(sent.slot().sequence());
    }

    /** A terminal that told it has the command cannot carry it out twice. */
    private boolean recipientHadIt(CommandId id) {
        return received.contains(id);
    }

    private final Set<CommandId> received = new HashSet<>();

    void heard(OutboxEvent event) {
        if (event instanceof OutboxEvent.OrderReceived e) {
            received.add(e.order().order().id());
        }
    }

    void checkCounters(AccountOutbox state, MapBook book) {
        assertThat(state.backlog().size())
                .as("backlog")
                .isEqualTo(book.waiting().size());
        for (Recipient recipient : state.identities()) {
            assertThat(recipient.unsettled())
                    .as("unsettled")
                    .isEqualTo(book.sent(recipient.fingerprint()).size());
        }
    }

    Outcome outcome(CommandId id) {
        return Objects.requireNonNull(outcomes.get(id), () -> "never settled: " + id);
    }
}
