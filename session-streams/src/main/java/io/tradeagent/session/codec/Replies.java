package io.tradeagent.session.codec;

import io.tradeagent.kernel.Sequence;
import io.tradeagent.schema.gateway.EventResult;
import io.tradeagent.schema.gateway.EventResults;
import io.tradeagent.schema.gateway.EventStatus;
import io.tradeagent.schema.gateway.RequestReply;
import io.tradeagent.schema.session.SessionState;
import io.tradeagent.session.GatewayAddress;
import io.tradeagent.session.Origin;
import io.tradeagent.session.Reply;
import io.tradeagent.session.Reply.*;
import io.tradeagent.session.RequestRefusal;
import io.tradeagent.session.Session;
import io.tradeagent.session.SessionCommand;
import io.tradeagent.session.SessionCommand.*;
import io.tradeagent.session.SessionRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The machine's answer as mail to whoever asked. */
final class Replies {

    private Replies() {}

    /** The mail; null where nobody is to be answered. */
    static @Nullable Outgoing mail(Step step) {
        return switch (step.received().command()) {
            case SessionRequested c -> request(step, c.requestId(), c.replyTo(), null);
            case SessionQueried c -> request(step, c.requestId(), c.replyTo(), c.session());
            case LogoutRequested c -> request(step, c.requestId(), c.replyTo(), c.session());
            case ConnectionOpened c ->
                request(step, c.connection().id(), c.connection().address(), c.session());
            case EventReceived c -> result(step, c);
            case ConnectionClosed c -> null;
            case Approved c -> null;
            case Rejected c -> null;
            case DeadlineReached c -> null;
        };
    }

    private static @Nullable Outgoing request(
            Step step, String requestId, GatewayAddress to, @Nullable SessionRef asked) {
        return switch (step.reply()) {
            case Granted r -> reply(step, to, granted(requestId, present(step)));
            case Retired r -> reply(step, to, granted(requestId, SessionViews.superseded(step.after(), r.opening())));
            case Refused r -> reply(step, to, refused(requestId, r.refusal().code(), own(step, asked)));
            case Accepted r -> null;
            case Queued r -> null;
            case Duplicate r -> null;
            case Denied r -> null;
            case Dropped r -> null;
            case Noted r -> null;
        };
    }

    private static RequestReply granted(String requestId, @Nullable SessionState session) {
        return new RequestReply(requestId, null, session, List.of());
    }

    private static RequestReply refused(String requestId, String code, @Nullable SessionState session) {
        return new RequestReply(requestId, code, session, List.of());
    }

    /**
     * The answer to a batch of events: their results, or that the session is over.
     *
     * @param steps one an event, in order; at least one
     */
    static Outgoing mail(Arrival.Batch batch, List<Step> steps) {
        Step last = steps.getLast();
        if (steps.stream().anyMatch(step -> step.reply() instanceof Dropped)) {
            String code = RequestRefusal.SESSION_TERMINATED.code();
            return reply(last, batch.replyTo(), refused(batch.requestId(), code, null));
        }
        List<EventResult> results = steps.stream()
                .map(step -> eventResult(event(step), step.reply()))
                .toList();
        return reply(last, batch.replyTo(), new RequestReply(batch.requestId(), null, present(last), results));
    }

    private static EventReceived event(Step step) {
        return (EventReceived) step.received().command();
    }

    private static Outgoing reply(Step step, GatewayAddress to, RequestReply body) {
        Session session = step.after().session();
        SessionRef ref = session == null ? null : session.opening().ref();
        return new Letter(step.received().identity(), ref, to, null).saying(body);
    }

    private static @Nullable SessionState present(Step step) {
        return SessionViews.view(step.after());
    }

    /** Of a refused request only the asker's own session is told. */
    private static @Nullable SessionState own(Step step, @Nullable SessionRef asked) {
        Session session = step.after().session();
        return asked != null && session != null && session.is(asked) ? present(step) : null;
    }

    private static @Nullable Outgoing result(Step step, SessionCommand.EventReceived c) {
        Session session = step.after().session();
        boolean silent = step.reply() instanceof Noted || step.reply() instanceof Dropped;
        if (silent || c.origin() instanceof Origin.Batch || session == null || session.connection() == null) {
            return null;
        }
        EventResult result = eventResult(c, step.reply());
        return Letter.to(step.received().identity(), c.session(), session.connection())
                .saying(new EventResults(List.of(result)));
    }

    private static IllegalStateException noEventReply(Reply reply) {
        return new IllegalStateException("the machine answered an event with " + reply);
    }

    private static EventResult eventResult(EventReceived c, Reply reply) {
        return switch (reply) {
            case Accepted r -> result(c, EventStatus.accepted, r.sequence());
            case Queued r -> result(c, EventStatus.queued, r.sequence());
            case Duplicate r -> result(c, EventStatus.duplicate, r.sequence());
            case Denied r ->
                new EventResult(
                        c.eventId().value(),
                        EventStatus.refused,
                        null,
                        r.refusal().code());
            case Noted r -> new EventResult(c.eventId().value(), EventStatus.accepted, null, null);
            case Granted r -> throw noEventReply(r);
            case Retired r -> throw noEventReply(r);
            case Refused r -> throw noEventReply(r);
            case Dropped r -> throw noEventReply(r);
        };
    }

    private static EventResult result(EventReceived c, EventStatus status, Sequence sequence) {
        return new EventResult(c.eventId().value(), status, sequence.number(), null);
    }
}
