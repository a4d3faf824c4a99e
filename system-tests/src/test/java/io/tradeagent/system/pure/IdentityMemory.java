package io.tradeagent.system.pure;

import io.tradeagent.kernel.EventId;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.schema.ea.OrderIntentEvent;
import io.tradeagent.session.CopyPart;
import io.tradeagent.session.Memory;
import io.tradeagent.session.RememberedEvent;
import io.tradeagent.session.RememberedRequest;
import io.tradeagent.session.SessionEvent;
import io.tradeagent.session.codec.HeldIntents;
import io.tradeagent.session.codec.Outputs;
import io.tradeagent.session.codec.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** What of one identity is remembered outside its state. */
final class IdentityMemory implements Memory, HeldIntents {

    private final Map<EventId, RememberedEvent> events = new HashMap<>();
    private final Map<String, RememberedRequest> requests = new HashMap<>();
    private final Set<String> decisions = new HashSet<>();
    private final Map<Sequence, OrderIntentEvent> held = new HashMap<>();

    private final IntSupplier pendingBeside;

    /** @param pendingBeside how many other identities of the account wait for an approval */
    IdentityMemory(IntSupplier pendingBeside) {
        this.pendingBeside = pendingBeside;
    }

    @Override
    public int pendingBeside(int most) {
        return Math.min(most, pendingBeside.getAsInt());
    }

    @Override
    public CopyPart copying() {
        return CopyPart.NONE;
    }

    @Override
    public @Nullable RememberedEvent event(EventId id) {
        return events.get(id);
    }

    @Override
    public @Nullable RememberedRequest request(String idempotencyKey) {
        return requests.get(idempotencyKey);
    }

    @Override
    public boolean judged(String decisionId) {
        return decisions.contains(decisionId);
    }

    @Override
    public OrderIntentEvent get(Identity identity, Sequence sequence) {
        return Objects.requireNonNull(held.get(sequence), () -> "intent " + sequence + " is not held");
    }

    /** After the step's outputs are made, for they read what it removes. */
    void keep(Step step) {
        for (Step.Change change : step.changes()) {
            keep(step, change.event());
        }
    }

    private void keep(Step step, SessionEvent event) {
        switch (event) {
            case SessionEvent.EventAccepted e ->
                events.put(e.eventId(), new RememberedEvent(e.place().sequence(), e.at()));
            case SessionEvent.IntentQueued e -> {
                Sequence sequence = e.place().sequence();
                events.put(e.eventId(), new RememberedEvent(sequence, e.at()));
                held.put(sequence, Outputs.queued(step, sequence));
            }
            case SessionEvent.IntentsReleased e -> forget(e.sequences());
            case SessionEvent.IntentsDiscarded e -> forget(e.sequences());
            case SessionEvent.RequestRemembered e -> requests.put(e.idempotencyKey(), e.request());
            case SessionEvent.ApprovalRecorded e -> decisions.add(e.ruling().id());
            case SessionEvent.RejectionRecorded e -> decisions.add(e.ruling().id());
            case SessionEvent.DecisionIgnored e -> {
                if (e.because().spendsTheId()) {
                    decisions.add(e.ruling().id());
                }
            }
            default -> {}
        }
    }

    private void forget(List<Sequence> sequences) {
        sequences.forEach(held::remove);
    }
}
