package io.tradeagent.session.stream;

import io.tradeagent.kernel.Identity;
import io.tradeagent.session.EventType;
import io.tradeagent.session.Reply;
import io.tradeagent.session.Session;
import io.tradeagent.session.SessionCommand;
import io.tradeagent.session.SessionEvent;
import io.tradeagent.session.SessionRef;
import io.tradeagent.session.SessionState;
import io.tradeagent.session.Status;
import io.tradeagent.session.TerminationReason;
import io.tradeagent.session.codec.Step;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;
import org.slf4j.spi.NOPLoggingEventBuilder;

/**
 * One line for each thing that is odd or refused, with fields of the Elastic Common Schema: {@code event.action} is the action of the audit
 * topic. It names ids and codes, never payloads, keys or tokens. Lines that a terminal can cause at will are bounded. For one thread.
 */
final class SessionLog {

    private static final Logger LOG = LoggerFactory.getLogger("io.tradeagent.session");
    private static final String CODE = "event.code";
    private static final String EVENT_ID = "tradeagent.event_id";
    private static final String DECISION_SEQUENCE = "tradeagent.decision_sequence";
    private static final String APPROVED_UNTIL = "tradeagent.approved_until";

    private final LineBudget budget = new LineBudget();

    /** @param wallClock bounds the number of lines; nothing else depends on it */
    void tell(Step step, Instant wallClock) {
        for (Step.Change change : step.changes()) {
            tell(new Teller(step, change.before(), change.after(), wallClock), change);
        }
        Teller teller = new Teller(step, step.before(), step.after(), wallClock);
        switch (step.reply()) {
            case Reply.Refused r ->
                teller.failure(Level.INFO, "request_refused")
                        .addKeyValue(CODE, r.refusal().code())
                        .log("A request was refused");
            case Reply.Dropped r ->
                teller.line(Level.DEBUG, "command_dropped")
                        .addKeyValue(CODE, r.reason().code())
                        .log("A command had no effect");
            default -> {}
        }
    }

    private static void tell(Teller teller, Step.Change change) {
        switch (change.event()) {
            case SessionEvent.EventDenied e ->
                teller.failure(Level.WARN, "prohibited_operation")
                        .addKeyValue(CODE, e.refusal().code())
                        .addKeyValue("tradeagent.event_type", e.type().name())
                        .addKeyValue(EVENT_ID, e.eventId().value())
                        .log("A prohibited operation of a pending session was refused");
            case SessionEvent.FrameFenced e ->
                teller.failure(Level.WARN, "frame_fenced")
                        .addKeyValue("tradeagent.frame_epoch", e.epoch().number())
                        .addKeyValue(EVENT_ID, e.eventId().value())
                        .log("An event of a session that is over had no effect");
            case SessionEvent.Ended e ->
                teller.line(Level.INFO, ended(e.reason()))
                        .addKeyValue(CODE, e.reason().code())
                        .log("A session ended");
            case SessionEvent.Superseded e ->
                teller.line(Level.INFO, "session_superseded")
                        .addKeyValue(CODE, TerminationReason.SUPERSEDED.code())
                        .addKeyValue("tradeagent.superseded_by", e.by().id().toString())
                        .log("A session made room for a newcomer");
            case SessionEvent.Authenticated e ->
                teller.line(Level.INFO, "session_authenticated").log("A session may trade");
            case SessionEvent.ReturnedToPending e ->
                teller.line(Level.WARN, "session_returned_to_pending")
                        .addKeyValue(CODE, "approval_expired")
                        .log("An approval ran out; the session is pending");
            case SessionEvent.IntentsDiscarded e ->
                teller.line(Level.WARN, "intents_discarded")
                        .addKeyValue("tradeagent.intents", e.sequences().size())
                        .log("Intents that waited for an approval were discarded");
            case SessionEvent.EventAccepted e -> captured(teller, change, e);
            default -> decided(teller, change.event());
        }
    }

    private static void decided(Teller teller, SessionEvent event) {
        switch (event) {
            case SessionEvent.ApprovalRecorded e ->
                teller.line(Level.INFO, "decision_applied")
                        .addKeyValue(DECISION_SEQUENCE, e.ruling().sequence())
                        .addKeyValue(APPROVED_UNTIL, e.approval().until().toString())
                        .log("An operator approved an identity");
            case SessionEvent.ApprovedByPolicy e ->
                teller.line(Level.INFO, "decision_applied")
                        .addKeyValue(APPROVED_UNTIL, e.approval().until().toString())
                        .log("The tenant's policy approved an identity");
            case SessionEvent.RejectionRecorded e ->
                teller.line(Level.WARN, "decision_applied")
                        .addKeyValue(DECISION_SEQUENCE, e.ruling().sequence())
                        .log("An operator rejected an identity");
            case SessionEvent.DecisionIgnored e ->
                teller.line(Level.WARN, "decision_ignored")
                        .addKeyValue(CODE, e.because().code())
                        .addKeyValue(DECISION_SEQUENCE, e.ruling().sequence())
                        .log("A decision had no effect");
            default -> {}
        }
    }

    private static String ended(TerminationReason reason) {
        return reason == TerminationReason.REJECTED ? "session_rejected" : "session_terminated";
    }

    private static void captured(Teller teller, Step.Change change, SessionEvent.EventAccepted e) {
        if (change.before().status() == Status.PENDING && e.content().type() == EventType.ERROR_ALERT) {
            teller.failure(Level.WARN, "error_captured")
                    .addKeyValue(EVENT_ID, e.eventId().value())
                    .addKeyValue("tradeagent.sequence", e.place().sequence().number())
                    .log("A pending session reported an error");
        }
    }

    /** Begins lines about one change. */
    private final class Teller {

        private final Step step;
        private final SessionState before;
        private final SessionState after;
        private final Instant wallClock;

        Teller(Step step, SessionState before, SessionState after, Instant wallClock) {
            this.step = step;
            this.before = before;
            this.after = after;
            this.wallClock = wallClock;
        }

        LoggingEventBuilder failure(Level level, String action) {
            return line(level, action).addKeyValue("event.outcome", "failure");
        }

        LoggingEventBuilder line(Level level, String action) {
            if (!LOG.isEnabledForLevel(level)) {
                return NOPLoggingEventBuilder.singleton();
            }
            OptionalLong leftOut = causedByTerminal() ? budget.take(wallClock) : OptionalLong.of(0);
            if (leftOut.isEmpty()) {
                return NOPLoggingEventBuilder.singleton();
            }
            LoggingEventBuilder line = subject(LOG.atLevel(level).addKeyValue("event.action", action));
            return leftOut.getAsLong() == 0
                    ? line
                    : line.addKeyValue("tradeagent.lines_not_written", leftOut.getAsLong());
        }

        private boolean causedByTerminal() {
            return switch (step.received().command()) {
                case SessionCommand.Approved c -> false;
                case SessionCommand.Rejected c -> false;
                case SessionCommand.DeadlineReached c -> false;
                default -> true;
            };
        }

        private LoggingEventBuilder subject(LoggingEventBuilder line) {
            Identity identity = step.received().identity();
            LoggingEventBuilder named = line.addKeyValue(
                            "tradeagent.tenant", identity.account().tenant().value())
                    .addKeyValue("tradeagent.account", identity.account().id())
                    .addKeyValue(
                            "tradeagent.fingerprint", identity.fingerprint().hex())
                    .addKeyValue("tradeagent.status", after.status().name().toLowerCase(Locale.ROOT));
            Session session = before.session() == null ? after.session() : before.session();
            if (session == null) {
                return named;
            }
            SessionRef ref = session.opening().ref();
            return named.addKeyValue("tradeagent.session_id", ref.id().toString())
                    .addKeyValue("tradeagent.epoch", ref.epoch().number());
        }
    }
}
