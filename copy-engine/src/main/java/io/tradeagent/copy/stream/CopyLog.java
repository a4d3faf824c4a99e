package io.tradeagent.copy.stream;

import io.tradeagent.copy.execution.Refusal;
import io.tradeagent.copy.execution.RejectionClass;
import io.tradeagent.copy.follower.CopyDecision;
import io.tradeagent.copy.follower.FollowerEvent;
import io.tradeagent.copy.follower.OperatorOrder;
import io.tradeagent.copy.request.RequestRefusal;
import io.tradeagent.copy.request.TradeRequest;
import io.tradeagent.copy.risk.LimitKind;
import io.tradeagent.copy.risk.StopOut;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Account;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/** One line for each thing that an operator may be asked about. It names ids and codes, never payloads. */
final class CopyLog {

    private static final Logger log = LoggerFactory.getLogger("io.tradeagent.copy");

    private CopyLog() {}

    static void tell(Account follower, List<FollowerEvent> events) {
        events.forEach(event -> tell(follower, event));
    }

    private static void tell(Account follower, FollowerEvent event) {
        switch (event) {
            case FollowerEvent.Answered answered -> answered(follower, answered.signal(), answered.decision());
            case FollowerEvent.StoppedOut stopped -> stopped(follower, stopped.stopOut());
            case FollowerEvent.LimitReset reset ->
                reset(follower, reset.limit(), reset.order()).log("A limit is reset");
            case FollowerEvent.ResetRefused refused ->
                reset(follower, refused.limit(), refused.order())
                        .addKeyValue("code", refused.refusal().code())
                        .log("A limit is not reset");
            case FollowerEvent.OrderMoved moved -> moved(follower, moved);
            case FollowerEvent.AttemptDenied denied ->
                line(follower, Level.INFO)
                        .addKeyValue("command_id", denied.order())
                        .addKeyValue(
                                "code",
                                denied.assessment().decisive().orElseThrow().code())
                        .log("An opening that was refused is not tried again");
            case FollowerEvent.Ordered ordered ->
                line(follower, Level.DEBUG)
                        .addKeyValue("command_id", ordered.order().id())
                        .log("An order is written: {}", ordered.order().action());
            case FollowerEvent.DifferenceFound found -> differs(follower, found);
            case FollowerEvent.Reconciled reconciled ->
                line(follower, Level.DEBUG)
                        .addKeyValue("snapshot", reconciled.snapshot())
                        .log(
                                "A snapshot is judged: {} legs compared, {} left, {} foreign positions",
                                reconciled.judged(),
                                reconciled.left(),
                                reconciled.foreign());
            case FollowerEvent.SnapshotWanted wanted -> {}
            case FollowerEvent.LinkChanged changed -> {}
            case FollowerEvent.RiskNoted noted -> {}
        }
    }

    private static void answered(Account follower, Signal signal, CopyDecision decision) {
        boolean copied = decision instanceof CopyDecision.Copied || decision instanceof CopyDecision.AsPending;
        Level level = copied ? Level.DEBUG : Level.INFO;
        line(follower, level)
                .addKeyValue("group", signal.group())
                .addKeyValue("leader", signal.position().key().leader().id())
                .addKeyValue("position", signal.position().key().positionId())
                .addKeyValue("code", decision.code())
                .log("A leader's opening: {}", decision.code());
    }

    /** @param refusal why it changes nothing; null: it was taken */
    static void tell(Account leader, TradeRequest request, @Nullable RequestRefusal refusal) {
        line(leader, refusal == null ? Level.INFO : Level.WARN)
                .addKeyValue("request", request.id())
                .addKeyValue("position", request.positionId())
                .addKeyValue("code", refusal == null ? "taken" : refusal.code())
                .log(refusal == null ? "A trade is requested of the followers" : "A requested trade is refused");
    }

    private static void moved(Account follower, FollowerEvent.OrderMoved moved) {
        Refusal refusal = moved.refusal();
        if (refusal != null) {
            // Somebody has to allow trading first; until then whatever is open stays open.
            Level level = refusal.kind() == RejectionClass.TRADE_DISABLED ? Level.WARN : Level.INFO;
            line(follower, level)
                    .addKeyValue("command_id", moved.order())
                    .addKeyValue("group", moved.link().group())
                    .addKeyValue("code", refusal.kind().code())
                    .log("An order is refused: {}", refusal.kind().code());
            return;
        }
        line(follower, Level.DEBUG)
                .addKeyValue("command_id", moved.order())
                .log(
                        "An order went from {} to {}",
                        moved.from().code(),
                        moved.to().code());
    }

    private static void differs(Account follower, FollowerEvent.DifferenceFound found) {
        line(follower, Level.WARN)
                .addKeyValue("group", found.link().group())
                .addKeyValue("position", found.positionId() == null ? "-" : found.positionId())
                .addKeyValue("command_id", found.order())
                .addKeyValue("code", found.difference().code().code())
                .log("The terminal differs: {}", found.difference().remedy().code());
    }

    private static void stopped(Account follower, StopOut stopOut) {
        line(follower, Level.WARN)
                .addKeyValue("limit", stopOut.limit().code())
                .addKeyValue("until", stopOut.until() == null ? "-" : stopOut.until())
                .log("A limit is broken: {}", stopOut.action());
    }

    private static LoggingEventBuilder reset(Account follower, LimitKind limit, OperatorOrder order) {
        return line(follower, Level.INFO)
                .addKeyValue("limit", limit.code())
                .addKeyValue("actor", order.operator())
                .addKeyValue("command_id", order.id());
    }

    private static LoggingEventBuilder line(Account account, Level level) {
        return log.atLevel(level).addKeyValue("tenant", account.tenant()).addKeyValue("account", account.id());
    }
}
