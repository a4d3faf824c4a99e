package io.tradeagent.outbox.stream;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.outbox.Answer;
import io.tradeagent.outbox.OutboxEvent;
import io.tradeagent.outbox.Outcome;
import io.tradeagent.outbox.SentOrder;
import io.tradeagent.outbox.Verdict;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/** One line for each thing that is odd or held back. It names ids and codes, never payloads, keys or tokens. */
final class OutboxLog {

    private static final Logger log = LoggerFactory.getLogger("io.tradeagent.outbox");

    private OutboxLog() {}

    static void tell(Account account, Answer answer, List<OutboxEvent> events) {
        events.forEach(event -> tell(account, event));
        switch (answer) {
            case DONE, STALE_TIMER -> {}
            case DUPLICATE_COMMAND, STALE_SESSION, STALE_ACKNOWLEDGEMENT, STALE_HOLD ->
                line(account, Level.DEBUG).addKeyValue("answer", answer).log("A record had no effect");
            case UNMATCHED_ACKNOWLEDGEMENT, UNREADABLE_WORD, UNUSABLE_SNAPSHOT ->
                line(account, Level.WARN).addKeyValue("answer", answer).log("A terminal's word could not be used");
        }
    }

    private static void tell(Account account, OutboxEvent event) {
        switch (event) {
            case OutboxEvent.OrderKept e -> kept(account, e);
            case OutboxEvent.OrderDoubted e ->
                sent(account, Level.WARN, e.order())
                        .addKeyValue("code", e.cause().code())
                        .log("An order is in doubt: {}", e.cause().code());
            case OutboxEvent.UnsentSettled e -> settled(account, e.order().id(), e.verdict());
            case OutboxEvent.SentSettled e -> settled(account, e.order().order().id(), e.verdict());
            case OutboxEvent.OutcomeCorrected e ->
                line(account, Level.WARN)
                        .addKeyValue("command_id", e.command())
                        .addKeyValue("outcome", e.verdict().outcome())
                        .log("A terminal told the outcome of an order that was given up");
            case OutboxEvent.HoldChanged e ->
                line(account, Level.WARN)
                        .addKeyValue("scope", e.hold().scope())
                        .addKeyValue("version", e.hold().version())
                        .log("Trading hold is now {}", e.hold().level());
            case OutboxEvent.HoldOutdated e ->
                line(account, Level.WARN)
                        .addKeyValue("scope", e.hold().scope())
                        .addKeyValue("version", e.hold().version())
                        .log(
                                "A trading hold is older than the one that stands, version {}",
                                e.standing().version());
            case OutboxEvent.HaltBegun e -> {}
            case OutboxEvent.HaltEnded e -> {}
            case OutboxEvent.ClearanceChanged e -> cleared(account, e);
            case OutboxEvent.OrderSent e ->
                sent(account, Level.DEBUG, e.order()).log("An order is sent");
            case OutboxEvent.OrderReceived e -> {}
            case OutboxEvent.OrderCleared e ->
                sent(account, Level.INFO, e.order())
                        .log("An order was not carried out, or may be carried out twice, and goes out again");
            case OutboxEvent.SessionChanged e -> {}
            case OutboxEvent.EpochSeen e -> {}
            case OutboxEvent.SnapshotProgressed e -> {}
        }
    }

    private static void cleared(Account account, OutboxEvent.ClearanceChanged event) {
        boolean confirmed = event.clearance().confirmedAt() != null;
        line(account, confirmed ? Level.WARN : Level.DEBUG)
                .addKeyValue("identity", event.clearance().recipient().abbreviated())
                .addKeyValue("round", event.clearance().round().number())
                .log(confirmed ? "A terminal has confirmed the trading hold" : "A trading hold is being carried out");
    }

    private static void kept(Account account, OutboxEvent.OrderKept event) {
        var closest = event.closest();
        String code = event.order().hindrance().code();
        line(account, Level.INFO)
                .addKeyValue("command_id", event.order().order().id())
                .addKeyValue("identity", closest == null ? "-" : closest.abbreviated())
                .addKeyValue("code", code)
                .log(
                        "Order {} is {}, not sent: {}",
                        event.order().order().id(),
                        event.order().hindrance().suppresses() ? "suppressed" : "waiting",
                        code);
    }

    private static void settled(Account account, CommandId id, Verdict verdict) {
        boolean alarming = verdict.outcome() == Outcome.UNKNOWN || verdict.outcome() == Outcome.DEAD_LETTERED;
        line(account, alarming ? Level.WARN : Level.DEBUG)
                .addKeyValue("command_id", id)
                .addKeyValue("outcome", verdict.outcome())
                .log("An order is settled");
    }

    private static LoggingEventBuilder sent(Account account, Level level, SentOrder order) {
        return line(account, level)
                .addKeyValue("command_id", order.order().id())
                .addKeyValue("identity", order.slot().recipient().abbreviated())
                .addKeyValue("sequence", order.slot().sequence())
                .addKeyValue("epoch", order.epoch());
    }

    private static LoggingEventBuilder line(Account account, Level level) {
        return log.atLevel(level).addKeyValue("tenant", account.tenant()).addKeyValue("account", account.id());
    }
}
