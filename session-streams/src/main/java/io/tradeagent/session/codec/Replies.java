package io.tradeagent.session.codec;

import io.tradeagent.kernel.Sequence;
import io.tradeagent.schema.gateway.EventResult;
import io.tradeagent.schema.gateway.EventResults;
import io.tradeagent.schema.gateway.EventStatus;
import io.tradeagent.schema.gateway.RequestReply;
import io.tradeagent.schema.session.SessionState;
import io.tradeagent.session.GatewayAddress;
import io.tradeagent.session.Predecessor;
import io.tradeagent.session.Reply;
import io.tradeagent.session.Reply.*;
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
            case Granted r -> reply(step, to, new RequestReply(requestId, null, present(step), false));
            case Admitted r ->
                reply(
                        step,
                        to,
                        new RequestReply(requestId, null, present(step), r.predecessor() == Predecessor.RETIRED));
            case AdmittedBefore r -> reply(step, to, before(step, requestId, r));
            case Refused r ->
                reply(step, to, new RequestReply(requestId, r.refusal().code(), own(step, asked), false));
            case Accepted r -> null;
            case Queued r -> null;
            case Duplicate r -> null;
            case Denied r -> null;
            case Dropped r -> null;
            case Noted r -> null;
        };
    }

    private static RequestReply before(Step step, String requestId, AdmittedBefore r) {
        SessionState session = SessionViews.superseded(step.after(), r.request().opening());
        return new RequestReply(requestId, null, session, r.request().predecessor() == Predecessor.RETIRED);
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
        EventResult result = eventResult(c, step.reply());
        Session session = step.after().session();
        if (result == null || session == null || session.connection() == null) {
            return null;
        }
        return Letter.to(step.received().identity(), c.session(), session.connection())
                .saying(new EventResults(List.of(result)));
    }

    private static @Nullable EventResult eventResult(EventReceived c, Reply reply) {
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
            case Granted r -> null;
            case Admitted r -> null;
            case AdmittedBefore r -> null;
            case Refused r -> null;
            case Dropped r -> null;
            case Noted r -> null;
        };
    }

    private static EventResult result(EventReceived c, EventStatus status, Sequence sequence) {
        return new EventResult(c.eventId().value(), status, sequence.number(), null);
    }
}
