package io.tradeagent.system.script;

import io.tradeagent.system.script.Script.Cast;
import io.tradeagent.system.script.Statement.Field;
import io.tradeagent.system.script.Terminal.Repetition;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** One run of a script against a backend. */
final class ScriptRun {

    private final Script script;
    private final Backend backend;
    private final Map<String, Terminal> terminals = new HashMap<>();
    private final Desk desk;
    private final Evidence evidence;
    private int eventsMade;

    ScriptRun(Script script, Backend backend) {
        this.script = script;
        this.backend = backend;
        this.desk = new Desk(backend);
        this.evidence = new Evidence(backend);
    }

    /** Runs it to its end; a failure names the line, what was expected and what was. */
    void run() {
        try {
            for (Statement statement : script.statements()) {
                try {
                    run(statement);
                } catch (ScriptFailure | RuntimeException e) {
                    throw ScriptFailure.at(script, statement, e);
                }
            }
        } finally {
            terminals.values().forEach(terminal -> terminal.wire().drop());
        }
    }

    private void run(Statement s) {
        switch (s.kind()) {
            case INITIATE -> initiate(terminal(s.word(0)), s);
            case EXPECT -> expect(s);
            case OPERATE -> desk.operate(s, this::terminal);
            case TIME -> backend.pass(duration(s.word(0)));
        }
    }

    static Duration duration(String text) {
        return text.endsWith("ms") || text.endsWith("d") ? shortOrLong(text) : Duration.parse("PT" + text);
    }

    private static Duration shortOrLong(String text) {
        return text.endsWith("ms")
                ? Duration.ofMillis(Long.parseLong(text.replace("ms", "")))
                : Duration.ofDays(Long.parseLong(text.replace("d", "")));
    }

    private Terminal terminal(String name) {
        return terminals.computeIfAbsent(name, n -> {
            Cast cast = script.cast(n);
            return new Terminal(backend.accountPrefix() + cast.account(), cast.key(), backend);
        });
    }

    private void initiate(Terminal terminal, Statement s) {
        Wire wire = terminal.wire();
        switch (s.word(1)) {
            case "logon" -> logon(terminal, s);
            case "query" -> terminal.answered(wire.request("GET", "/sessions/current", bearer(terminal, s), null));
            case "logout" -> terminal.answered(wire.request("DELETE", "/sessions/current", bearer(terminal, s), null));
            case "steal" -> terminal.steal(terminal(s.word(2)));
            case "connect" ->
                terminal.answered(wire.connect(
                        terminal.token(),
                        Long.parseLong(s.setting("after", "0")),
                        s.setting("protocol", "tradeagent.v1")));
            case "send" -> send(terminal, s, s.word(2));
            case "ack" -> ack(terminal, s);
            case "text" -> wire.send(s.rest(2));
            case "large" -> wire.send("\"" + "x".repeat(65 * 1024) + "\"");
            case "part" -> wire.sendPart(s.rest(2));
            case "bytes" -> wire.sendBytes(new byte[] {1, 2, 3});
            case "drop" -> wire.drop();
            default -> throw new IllegalArgumentException("no Expert Advisor can " + s.word(1));
        }
    }

    private void logon(Terminal terminal, Statement s) {
        ObjectNode request = EventTemplates.sessionRequest(terminal.account(), terminal.key());
        List<Field> body =
                s.fields().stream().filter(f -> !f.name().startsWith("@")).toList();
        Fields.set(request, body);
        String text = s.says("text") ? s.rest(3) : request.toString();
        terminal.answered(terminal.wire().request("POST", "/sessions", headers(s), text));
    }

    private static Map<String, String> headers(Statement s) {
        Map<String, String> headers = new HashMap<>();
        s.fields().stream()
                .filter(f -> f.name().startsWith("@"))
                .forEach(f -> headers.put(f.name().substring(1), f.value()));
        return headers;
    }

    private static Map<String, String> bearer(Terminal terminal, Statement s) {
        Map<String, String> headers = headers(s);
        headers.putIfAbsent("Authorization", "Bearer " + terminal.token());
        return headers;
    }

    private void send(Terminal terminal, Statement s, String type) {
        String id = s.behind("as", "event-" + ++eventsMade);
        ObjectNode event = EventTemplates.event(type, id, backend.now());
        ObjectNode payload = (ObjectNode) event.path("payload");
        Fields.set(
                payload,
                s.fields().stream().filter(f -> !f.name().startsWith("@")).toList());
        Fields.set(
                event,
                s.fields().stream()
                        .filter(f -> f.name().startsWith("@"))
                        .map(f -> new Field(f.name().substring(1), f.form(), f.value()))
                        .toList());
        terminal.wire().send(event.toString());
    }

    /** {@code I ea ack ORDER SEQUENCE OUTCOME [as ID]} */
    private void ack(Terminal terminal, Statement s) {
        ObjectNode event = EventTemplates.event("CommandAck", s.behind("as", "event-" + ++eventsMade), backend.now());
        ObjectNode payload = (ObjectNode) event.path("payload");
        payload.put("command_id", s.word(2))
                .put("sequence", Long.parseLong(s.word(3)))
                .put("outcome", s.word(4));
        Fields.set(payload, s.fields());
        terminal.wire().send(event.toString());
    }

    private void expect(Statement s) {
        switch (s.word(0)) {
            case "order" -> evidence.expectDelivery(s);
            case "record" -> evidence.expectRecord(s);
            case "records" -> evidence.expectRecords(s);
            default -> expect(terminal(s.word(0)), s);
        }
    }

    private static void expect(Terminal terminal, Statement s) {
        switch (s.word(1)) {
            case "answer" -> terminal.expectAnswer(s.word(2), s.fields());
            case "ack" -> terminal.expectAck(s.word(2), s.word(3), s.fields());
            case "unanswered" -> terminal.expectNoAck(s.word(2));
            case "alert" -> terminal.expectAlert(s.word(2), s.fields());
            case "closed" -> terminal.expectClosed(s.word(2));
            case "open" -> terminal.expectOpen();
            case "silence" -> terminal.expectSilence();
            default ->
                terminal.expectMessage(
                        s.word(1), s.fields(), s.says("again") ? Repetition.EXPECTED : Repetition.SKIPPED);
        }
    }
}
