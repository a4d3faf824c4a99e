package io.tradeagent.session;

import io.tradeagent.kernel.EventId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A memory that keeps everything: what the stores hold before they are swept. */
final class FoldedMemory implements Memory {

    private final Map<EventId, RememberedEvent> events = new HashMap<>();
    private final Map<String, RememberedRequest> requests = new HashMap<>();
    int pendingBeside;
    CopyPart copying = CopyPart.NONE;
    private final Set<String> decisions = new HashSet<>();

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
    public int pendingBeside(int most) {
        return Math.min(most, pendingBeside);
    }

    @Override
    public CopyPart copying() {
        return copying;
    }

    void fold(SessionEvent event) {
        switch (event) {
            case SessionEvent.EventAccepted e ->
                events.put(e.eventId(), new RememberedEvent(e.place().sequence(), e.at()));
            case SessionEvent.IntentQueued e ->
                events.put(e.eventId(), new RememberedEvent(e.place().sequence(), e.at()));
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
}
