package io.tradeagent.outbox;

import io.tradeagent.kernel.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a demand for a snapshot. One at a time is enough for a terminal: of two, the one that lasts longer stays, so
 * that nobody's wish is lost and nobody's impatience becomes the terminal's work.
 */
final class Demanding {

    private static final Verdict SUPERSEDED = Verdict.ours(Outcome.CANCELED, Cause.SUPERSEDED);

    private final Draft draft;

    Demanding(Draft draft) {
        this.draft = draft;
    }

    void demand(Order demand) {
        if (!demand.isOver(draft.now())) {
            List<WaitingOrder> waiting = waitingLike(demand);
            List<SentOrder> sent = sentLike(demand);
            boolean covered = waiting.stream().anyMatch(standing -> outlasts(standing.order(), demand))
                    || sent.stream().anyMatch(standing -> outlasts(standing.order(), demand));
            if (covered) {
                draft.settle(demand, SUPERSEDED);
                return;
            }
            waiting.forEach(standing -> draft.settle(standing, SUPERSEDED));
            sent.forEach(standing -> draft.settle(standing, SUPERSEDED));
        }
        new Admission(draft).admit(demand, Turn.Rank.REGULAR);
    }

    private List<WaitingOrder> waitingLike(Order demand) {
        return draft.waiting().stream()
                .filter(standing -> isAnIssuers(standing.order()))
                .filter(standing -> Objects.equals(
                        standing.order().addressee().named(), demand.addressee().named()))
                .toList();
    }

    private List<SentOrder> sentLike(Order demand) {
        Fingerprint recipient = recipient(demand);
        return recipient == null
                ? List.of()
                : draft.sent(recipient).stream()
                        .filter(standing -> isAnIssuers(standing.order()))
                        .toList();
    }

    /** Whose terminal would get it, now or when it can be reached; null: nobody knows yet. */
    private @Nullable Fingerprint recipient(Order demand) {
        return switch (Routing.route(draft.state(), demand, draft.now())) {
            case Route.To to -> to.session().fingerprint();
            case Route.Held held -> held.closest();
            case Route.Never never -> null;
        };
    }

    /** A hold's own demands begin its rounds: neither stands in for the other. */
    private static boolean isAnIssuers(Order order) {
        return order.action() == Action.DEMAND_SNAPSHOT
                && !order.content().payload().isOfAHold();
    }

    private static boolean outlasts(Order standing, Order demand) {
        Instant end = standing.validity().expiresAt();
        Instant wanted = demand.validity().expiresAt();
        return end == null || (wanted != null && !end.isBefore(wanted));
    }
}
