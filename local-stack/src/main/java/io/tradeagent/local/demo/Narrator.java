package io.tradeagent.local.demo;

import io.tradeagent.local.terminal.TerminalEvent;
import io.tradeagent.local.terminal.link.SessionGrant;
import io.tradeagent.local.terminal.link.SessionStatus;
import io.tradeagent.local.terminal.wire.EventResult;
import io.tradeagent.local.terminal.wire.EventType;
import io.tradeagent.local.terminal.wire.Instruction;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts what happens to terminals into lines. First nearly everything; quietly, new sessions and trouble only. */
final class Narrator {

    private static final int FINGERPRINT_SHOWN = 8;

    private final JsonMapper json = JsonMapper.shared();
    private final Set<String> heartbeatsTold = new HashSet<>();
    private volatile Tone tone = Tone.STORY;

    /** How much is told. */
    enum Tone {
        /** Every step. */
        STORY,
        /** New sessions and trouble; trades stand in tables. */
        QUIET
    }

    void speak(Tone wanted) {
        tone = wanted;
    }

    /** The line for an event, if it is worth one. */
    Optional<Line> tell(String who, TerminalEvent event) {
        return switch (event) {
            case TerminalEvent.SessionOpened opened -> Optional.of(opened(who, opened.grant()));
            case TerminalEvent.EventAnswered answered -> answered(who, answered);
            case TerminalEvent.InstructionReceived received -> ifStory(received(who, received));
            case TerminalEvent.Promoted promoted ->
                ifStory(new Line(Hue.GOOD, who, "InitAck", "authenticated: orders may come"));
            case TerminalEvent.HeartbeatSent sent -> firstHeartbeat(who);
            case TerminalEvent.ShutdownAnnounced announced ->
                ifStory(new Line(Hue.BAD, who, "ShutdownNotice", announced.reason()));
            case TerminalEvent.Disconnected gone ->
                Optional.of(new Line(Hue.BAD, who, "connection closed", gone.code() + " " + gone.reason()));
            case TerminalEvent.Alerted alert ->
                Optional.of(new Line(Hue.BAD, who, "alert " + alert.code(), alert.message()));
            case TerminalEvent.RetryPlanned retry ->
                Optional.of(new Line(
                        Hue.WAITING, who, "tries again", "in " + retry.delay().toMillis() + " ms: " + retry.why()));
            case TerminalEvent.Stopped stopped ->
                ifStory(new Line(Hue.BAD, who, "stops", stopped.reason().name().toLowerCase(Locale.ROOT)));
            case TerminalEvent.Connected connected -> Optional.empty();
            case TerminalEvent.CommandEnded ended -> Optional.empty();
            case TerminalEvent.Traded traded -> Optional.empty();
        };
    }

    private Optional<Line> ifStory(Line line) {
        return tone == Tone.STORY ? Optional.of(line) : Optional.empty();
    }

    private static Line opened(String who, SessionGrant grant) {
        boolean pending = grant.status() == SessionStatus.PENDING;
        return new Line(
                pending ? Hue.WAITING : Hue.GOOD,
                who,
                "session " + grant.status().wire(),
                "epoch " + grant.session().epoch() + ", next_sequence " + grant.nextSequence() + ", key fingerprint "
                        + grant.session().fingerprint().substring(0, FINGERPRINT_SHOWN) + "...");
    }

    private Optional<Line> answered(String who, TerminalEvent.EventAnswered answered) {
        EventResult result = answered.result();
        if (result.status() == EventResult.Status.REFUSED) {
            return Optional.of(
                    new Line(Hue.BAD, who, answered.event().type().wire() + " refused", String.valueOf(result.code())));
        }
        EventType type = answered.event().type();
        Line line = new Line(
                hueOf(result, type),
                who,
                type.wire() + " " + result.status().name().toLowerCase(Locale.ROOT),
                "in " + result.sequence(),
                detailOf(type, json.readTree(answered.event().frame()).path("payload")));
        return ifStory(line);
    }

    private static Hue hueOf(EventResult result, EventType type) {
        if (result.status() == EventResult.Status.QUEUED) {
            return Hue.WAITING;
        }
        return type == EventType.EXECUTION_REPORT ? Hue.TRADE : Hue.PLAIN;
    }

    private static String detailOf(EventType type, JsonNode payload) {
        return switch (type) {
            case INIT_REQUEST -> "the account introduces itself: " + text(payload, "server");
            case SYNC_SNAPSHOT -> "balance " + text(payload, "balance") + " " + text(payload, "currency");
            case ORDER_INTENT ->
                text(payload, "side") + " " + text(payload, "volume") + " " + text(payload, "symbol")
                        + ", held until the session is approved";
            case COMMAND_ACK -> "order " + payload.path("sequence").asString("?") + " " + text(payload, "outcome");
            case EXECUTION_REPORT -> execution(payload);
            case SHUTDOWN_NOTICE, STATUS_HEARTBEAT -> "";
        };
    }

    private static String execution(JsonNode report) {
        boolean out = text(report, "entry").equals("out");
        return text(report, "side") + " " + text(report, "last_qty") + " " + text(report, "symbol") + " at "
                + text(report, "last_price") + (out ? ", profit " + text(report, "profit") : "")
                + (report.has("command_id") ? " (by order)" : " (own trade)");
    }

    private static Line received(String who, TerminalEvent.InstructionReceived received) {
        String sequence = "out " + received.sequence();
        return switch (received.instruction()) {
            case Instruction.Order order ->
                new Line(
                        Hue.TRADE,
                        who,
                        "OrderCommand",
                        sequence,
                        order.action().name().toLowerCase(Locale.ROOT) + " "
                                + order.size().side().name().toLowerCase(Locale.ROOT) + " "
                                + order.size().volume().toPlainString() + " "
                                + order.size().symbol());
            case Instruction.Cancel cancel -> new Line(Hue.TRADE, who, "OrderCancel", sequence, "");
            case Instruction.SnapshotRequest request -> new Line(Hue.PLAIN, who, "SyncSnapshot asked", sequence, "");
        };
    }

    private synchronized Optional<Line> firstHeartbeat(String who) {
        return heartbeatsTold.add(who)
                ? ifStory(new Line(Hue.PLAIN, who, "StatusHeartbeat", "the first of many; has no sequence"))
                : Optional.empty();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).stringValue("?");
    }
}
