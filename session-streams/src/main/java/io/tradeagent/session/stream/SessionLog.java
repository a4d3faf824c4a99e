package io.tradeagent.session.stream;

import io.tradeagent.kernel.Identity;
import io.tradeagent.session.EventType;
import io.tradeagent.session.Reply;
import io.tradeagent.session.SessionEvent;
import io.tradeagent.session.Status;
import io.tradeagent.session.codec.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/** One line for each thing that is odd or refused. It names ids and codes, never payloads, keys or tokens. */
final class SessionLog {

    private static final Logger log = LoggerFactory.getLogger("io.tradeagent.session");

    private SessionLog() {}

    static void tell(Step step) {
        for (Step.Change change : step.changes()) {
            tell(step, change);
        }
        switch (step.reply()) {
            case Reply.Refused r ->
                line(step, Level.INFO).addKeyValue("code", r.refusal().code()).log("A request was refused");
            case Reply.Dropped r ->
                line(step, Level.DEBUG).addKeyValue("code", r.reason().code()).log("A command had no effect");
            default -> {}
        }
    }

    private static void tell(Step step, Step.Change change) {
        switch (change.event()) {
            case SessionEvent.EventDenied e ->
                line(step, Level.WARN)
                        .addKeyValue("code", e.refusal().code())
                        .addKeyValue("event_type", e.type())
                        .addKeyValue("event_id", e.eventId())
                        .log("A prohibited operation of a pending session was refused");
            case SessionEvent.FrameFenced e ->
                line(step, Level.WARN)
                        .addKeyValue("frame_epoch", e.epoch())
                        .addKeyValue("event_id", e.eventId())
                        .log("An event of a session that is over had no effect");
            case SessionEvent.ApprovalRecorded e ->
                line(step, Level.INFO)
                        .addKeyValue("decision_sequence", e.ruling().sequence())
                        .addKeyValue("approved_until", e.approval().until())
                        .log("An operator approved an identity");
            case SessionEvent.ApprovedByPolicy e ->
                line(step, Level.INFO)
                        .addKeyValue("approved_until", e.approval().until())
                        .log("The tenant's policy approved an identity");
            case SessionEvent.RejectionRecorded e ->
                line(step, Level.WARN)
                        .addKeyValue("decision_sequence", e.ruling().sequence())
                        .log("An operator rejected an identity");
            case SessionEvent.DecisionIgnored e ->
                line(step, Level.WARN)
                        .addKeyValue("code", e.because().code())
                        .addKeyValue("decision_sequence", e.ruling().sequence())
                        .log("A decision had no effect");
            case SessionEvent.Ended e ->
                line(step, Level.INFO).addKeyValue("code", e.reason().code()).log("A session ended");
            case SessionEvent.Superseded e ->
                line(step, Level.INFO)
                        .addKeyValue("superseded_by", e.by().id())
                        .log("A session made room for a newcomer");
            case SessionEvent.Authenticated e -> line(step, Level.INFO).log("A session may trade");
            case SessionEvent.ReturnedToPending e ->
                line(step, Level.WARN).log("An approval ran out; the session is pending");
            case SessionEvent.IntentsDiscarded e ->
                line(step, Level.WARN)
                        .addKeyValue("intents", e.sequences().size())
                        .log("Intents that waited for an approval were discarded");
            case SessionEvent.EventAccepted e -> captured(step, change, e);
            default -> {}
        }
    }

    private static void captured(Step step, Step.Change change, SessionEvent.EventAccepted e) {
        if (change.before().status() == Status.PENDING && e.content().type() == EventType.ERROR_ALERT) {
            line(step, Level.WARN)
                    .addKeyValue("event_id", e.eventId())
                    .addKeyValue("sequence", e.place().sequence())
                    .log("A pending session reported an error");
        }
    }

    private static LoggingEventBuilder line(Step step, Level level) {
        Identity identity = step.received().identity();
        return log.atLevel(level)
                .addKeyValue("tenant", identity.account().tenant())
                .addKeyValue("account", identity.account().id())
                .addKeyValue("identity", identity.fingerprint().abbreviated())
                .addKeyValue("epoch", step.after().epoch())
                .addKeyValue("status", step.after().status());
    }
}
