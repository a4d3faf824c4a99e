package io.tradeagent.outbox;

import io.tradeagent.kernel.Fingerprint;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which one identity an order goes to: the one that it names, else the account's most recently authenticated that can
 * carry it out, else it waits for the first to become so. Asked anew until the order is sent.
 */
final class Routing {

    /** By fingerprint where two became authenticated at the same instant, so that the choice is always the same. */
    private static final Comparator<SessionView> MOST_RECENT = Comparator.comparing((SessionView session) ->
                    Objects.requireNonNullElse(session.standing().authenticatedAt(), Instant.MIN))
            .thenComparing(session -> session.fingerprint().hex());

    private Routing() {}

    static Route route(AccountOutbox state, Order order, Instant now) {
        Fingerprint named = order.addressee().named();
        return named == null ? toBest(state, order, now) : toNamed(state, named, order, now);
    }

    private static Route toNamed(AccountOutbox state, Fingerprint named, Order order, Instant now) {
        if (!state.knows(named)) {
            return new Route.Held(Hindrance.IDENTITY_UNKNOWN, named);
        }
        Recipient recipient = state.recipient(named);
        SessionView session = recipient.session();
        if (session != null && !order.isFor(session.market())) {
            return new Route.Never(Cause.SANDBOX_MISMATCH);
        }
        return to(recipient, now);
    }

    private static Route toBest(AccountOutbox state, Order order, Instant now) {
        List<SessionView> sessions = state.identities().stream()
                .map(Recipient::session)
                .filter(Objects::nonNull)
                .filter(session -> order.isFor(session.market()))
                .toList();
        Optional<SessionView> best =
                sessions.stream().filter(session -> order.suits(session, now)).max(MOST_RECENT);
        return best.map(session -> to(state.recipient(session.fingerprint()), now))
                .orElseGet(() -> nobody(sessions, now));
    }

    private static Route to(Recipient recipient, Instant now) {
        Hindrance hindrance = recipient.hindrance(now);
        SessionView session = recipient.session();
        return hindrance == null && session != null
                ? new Route.To(session)
                : new Route.Held(
                        Objects.requireNonNullElse(hindrance, Hindrance.SESSION_CHANGING), recipient.fingerprint());
    }

    /** Nobody can have it: the reason is that of the session which is closest to it. */
    private static Route nobody(List<SessionView> sessions, Instant now) {
        return sessions.stream()
                .map(session -> new Route.Held(shortcoming(session, now), session.fingerprint()))
                .filter(held -> held.hindrance() != Hindrance.SESSION_TERMINATED)
                .min(Comparator.comparing(Route.Held::hindrance, CLOSEST))
                .orElseGet(() -> new Route.Held(Hindrance.NO_SESSION, null));
    }

    private static final Comparator<Hindrance> CLOSEST = Comparator.comparingInt(hindrance -> List.of(
                    Hindrance.SESSION_NOT_READY,
                    Hindrance.ORDER_SUBMISSION_DISABLED,
                    Hindrance.APPROVAL_EXPIRED,
                    Hindrance.SESSION_PENDING)
            .indexOf(hindrance));

    private static Hindrance shortcoming(SessionView session, Instant now) {
        SessionView.Standing standing = session.standing();
        return switch (standing.status()) {
            case PENDING -> Hindrance.SESSION_PENDING;
            case TERMINATED -> Hindrance.SESSION_TERMINATED;
            case AUTHENTICATED -> {
                if (standing.approvalIsOver(now)) {
                    yield Hindrance.APPROVAL_EXPIRED;
                }
                yield standing.readiness() == SessionView.Readiness.READY
                        ? Hindrance.ORDER_SUBMISSION_DISABLED
                        : Hindrance.SESSION_NOT_READY;
            }
        };
    }
}
