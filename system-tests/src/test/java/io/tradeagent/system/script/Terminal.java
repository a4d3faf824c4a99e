package io.tradeagent.system.script;

import io.tradeagent.system.script.Statement.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** An Expert Advisor of a running script: its wire, its last answer, and what of its messages the script has looked at. */
final class Terminal {

    private final String account;
    private final String key;
    private final Backend backend;
    private final Wire wire;
    private final Set<Long> sequencesSeen = new HashSet<>();
    private final Map<String, Integer> acksSeen = new HashMap<>();
    private int framesSeen;
    private int alertsSeen;
    private Answer answer = new Answer(0, MissingNode.getInstance());
    private JsonNode session = MissingNode.getInstance();

    Terminal(String account, String key, Backend backend) {
        this.account = account;
        this.key = key;
        this.backend = backend;
        this.wire = backend.wire();
    }

    String account() {
        return account;
    }

    String key() {
        return key;
    }

    Wire wire() {
        return wire;
    }

    /** Of the last session that it was given; else computed, where that can be. */
    String fingerprint() {
        String known = session.path("auth_key_fingerprint").asString("");
        return known.isEmpty() ? backend.fingerprint(account, key) : known;
    }

    String token() {
        return session.path("session_token").asString("none");
    }

    /** Goes on with another one's token, as a thief would. */
    void steal(Terminal owner) {
        session = owner.session;
    }

    void answered(Answer given) {
        answer = given;
        if (given.body().has("session_token")) {
            session = given.body();
        }
    }

    void expectAnswer(String status, List<Field> fields) {
        if (!Integer.toString(answer.status()).equals(status)) {
            throw new ScriptFailure("status " + status, answer.toString());
        }
        check(answer.body(), fields);
    }

    void expectAck(String eventId, String status, List<Field> fields) {
        int index = acksSeen.merge(eventId, 1, Integer::sum) - 1;
        if (!backend.await(() -> results(eventId).size() > index)) {
            throw new ScriptFailure("an Ack of " + eventId, "frames " + wire.frames());
        }
        JsonNode result = results(eventId).get(index);
        if (!result.path("status").asString().equals(status)) {
            throw new ScriptFailure(status, result.toString());
        }
        check(result, fields);
    }

    void expectNoAck(String eventId) {
        if (results(eventId).size() > acksSeen.getOrDefault(eventId, 0)) {
            throw new ScriptFailure("no Ack of " + eventId, results(eventId).toString());
        }
    }

    private List<JsonNode> results(String eventId) {
        return allResults().stream()
                .filter(result -> result.path("event_id").asString("").equals(eventId) && !result.has("message"))
                .toList();
    }

    private List<JsonNode> allResults() {
        return wire.frames().stream()
                .flatMap(frame -> frame.path("results").valueStream())
                .toList();
    }

    /** Over REST a frame that is none of the protocol's has a result of its own. */
    void expectAlert(String code, List<Field> fields) {
        int index = alertsSeen++;
        if (!backend.await(() -> alerts().size() > index)) {
            throw new ScriptFailure("an ErrorAlert " + code, "frames " + wire.frames());
        }
        JsonNode alert = alerts().get(index);
        if (!alert.path("code").asString().equals(code)) {
            throw new ScriptFailure(code, alert.toString());
        }
        check(alert, fields);
    }

    private List<JsonNode> alerts() {
        return wire.frames().stream()
                .flatMap(frame -> frame.path("type").asString("").equals("ErrorAlert")
                        ? Stream.of(frame.path("payload"))
                        : frame.path("results").valueStream().filter(result -> result.has("message")))
                .toList();
    }

    /** The next message is this one; a timed repetition of one that was looked at does not count. */
    void expectMessage(String type, List<Field> fields, Repetition repetition) {
        if (!backend.await(() -> next(repetition) >= 0)) {
            throw new ScriptFailure(type, "frames " + wire.frames());
        }
        int index = next(repetition);
        JsonNode message = wire.frames().get(index);
        framesSeen = index + 1;
        if (!message.path("type").asString().equals(type)) {
            throw new ScriptFailure(type, message.toString());
        }
        sequencesSeen.add(message.path("sequence").asLong(0));
        check(flat(message), fields);
    }

    void expectSilence() {
        int index = next(Repetition.SKIPPED);
        if (index >= 0) {
            throw new ScriptFailure("silence", wire.frames().get(index).toString());
        }
    }

    /** Whether a repetition of a sequenced message is looked at. */
    enum Repetition {
        SKIPPED,
        EXPECTED
    }

    private int next(Repetition repetition) {
        List<JsonNode> frames = wire.frames();
        for (int i = framesSeen; i < frames.size(); i++) {
            JsonNode frame = frames.get(i);
            String type = frame.path("type").asString("");
            boolean again = frame.has("sequence")
                    && sequencesSeen.contains(frame.path("sequence").asLong());
            if (!type.equals("Ack") && !type.equals("ErrorAlert") && (!again || repetition == Repetition.EXPECTED)) {
                return i;
            }
        }
        return -1;
    }

    void expectClosed(String code) {
        if (!backend.await(() -> wire.closeCode() != null)) {
            throw new ScriptFailure("closed with " + code, "open; frames " + wire.frames());
        }
        if (!String.valueOf(wire.closeCode()).equals(code)) {
            throw new ScriptFailure("closed with " + code, "closed with " + wire.closeCode());
        }
    }

    void expectOpen() {
        if (wire.closeCode() != null) {
            throw new ScriptFailure("open", "closed with " + wire.closeCode());
        }
    }

    private static void check(JsonNode object, List<Field> fields) {
        String wrong = Fields.mismatch(object, fields);
        if (wrong != null) {
            throw new ScriptFailure(fields.toString(), wrong + " in " + object);
        }
    }

    /** The fields of a message's or a record's parts stand beside each other: no name means two things. */
    static ObjectNode flat(JsonNode object) {
        ObjectNode flat = JsonMapper.shared().createObjectNode();
        for (String part : List.of("envelope", "payload")) {
            if (object.path(part).isObject()) {
                flat.setAll((ObjectNode) object.path(part));
            }
        }
        object.properties().forEach(entry -> flat.set(entry.getKey(), entry.getValue()));
        return flat;
    }
}
