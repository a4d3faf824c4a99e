package io.tradeagent.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.schema.session.EventReceived;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Frames that the protocol does not have: an ErrorAlert, no effect, and the connection stays. */
@ExtendWith(Live.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FramesIT {

    private static final String REPORT = Events.event("ExecutionReport", "e-1", """
            {"exec_id":"x-1","exec_type":"fill","symbol":"EURUSD","side":"buy","entry":"in","order_id":"1","position_id":"2",
             "order_type":"market","last_qty":"0.10","last_price":"1.10","cum_qty":"0.10","leaves_qty":"0.00",
             "command_id":"c-1","profit":"0.00","reason":"text","comment":"text","magic":7,"executed_at":"2026-11-22T10:00:00Z"}""");
    private static final String INIT = Events.event("InitRequest", "e-1", """
            {"broker":"B","server":"S","currency":"EUR","leverage":500,"account_mode":"hedging",
             "capabilities":{"order_submission":true},
             "symbols":[{"name":"EURUSD","digits":5,"contract_size":"100000.00","tick_size":"0.00001","tick_value":"0.91",
              "volume_min":"0.01","volume_max":"50.00","volume_step":"0.01","profit_currency":"USD","base_currency":"EUR"}],
             "broker_utc_offset_seconds":7200,"snapshot_id":"s-1","part":1,"parts":1}""");

    private final PlayedPlatform platform;
    private final Gateway gateway;

    FramesIT(Live.Stage stage) {
        this.platform = stage.platform();
        this.gateway = stage.gateway();
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    private Ea connected(String account) {
        return gateway.connect(gateway.createSession(account).text("session_token"));
    }

    record Bad(String frame, String code) {}

    static Stream<Bad> badFrames() {
        String good = Events.summary("e-1");
        return Stream.of(
                new Bad("not json", "malformed_json"),
                new Bad("", "malformed_json"),
                new Bad("[]", "malformed_json"),
                new Bad("\"text\"", "malformed_json"),
                new Bad("{\"type\":", "malformed_json"),
                new Bad(good + good, "malformed_json"),
                new Bad("{\"a\":".repeat(5_000), "malformed_json"),
                new Bad("[".repeat(60_000), "malformed_json"),
                new Bad(good.replaceFirst("\\{", "{\"type\":\"OrderIntent\","), "malformed_json"),
                new Bad("{}", "validation_failed"),
                new Bad(good.replace("StatusSummary", "NoSuchType"), "unknown_type"),
                new Bad(good.replace("\"StatusSummary\"", "7"), "validation_failed"),
                new Bad(good.replace("\"e-1\"", "1"), "validation_failed"),
                new Bad(good.replace("e-1", "e 1"), "validation_failed"),
                new Bad(good.replace("e-1", "e".repeat(65)), "validation_failed"),
                new Bad(good.replace("2026-11-22T10:00:00Z", "yesterday"), "validation_failed"),
                new Bad(good.replace("\"payload\":{", "\"payload\":[{") + "]", "malformed_json"),
                new Bad(good.replace("\"severity\":\"info\",", ""), "validation_failed"),
                new Bad(good.replace("\"info\"", "\"loud\""), "validation_failed"),
                new Bad(good.replace("\"reason\":\"test\"", "\"reason\":{}"), "validation_failed"),
                new Bad(REPORT.replace("\"0.10\"", "0.10"), "validation_failed"),
                new Bad(REPORT.replace("\"0.10\"", "\"NaN\""), "validation_failed"),
                new Bad(REPORT.replace("\"0.10\"", "\"1e400\""), "validation_failed"),
                new Bad(REPORT.replace("\"position_id\":\"2\",", ""), "validation_failed"),
                new Bad(REPORT.replace("\"magic\":7", "\"magic\":7.5"), "validation_failed"),
                new Bad(REPORT.replace("\"magic\":7", "\"magic\":9223372036854775808"), "validation_failed"),
                new Bad(REPORT.replace("\"magic\":7", "\"magic\":1e99"), "malformed_json"),
                new Bad(good.replace("\"details\":{}", "\"details\":{\"x\":1e999999999}"), "malformed_json"),
                new Bad(good.replace("\"details\":{}", "\"details\":{\"x\":1e-999999999}"), "malformed_json"));
    }

    @ParameterizedTest
    @MethodSource("badFrames")
    void aBadFrameIsAnsweredAndTheConnectionStays(Bad bad) {
        String account = "bad-" + Integer.toHexString(bad.frame().hashCode());
        try (Ea ea = connected(account)) {
            ea.send(bad.frame());
            ea.send(Events.summary("after"));

            JsonNode alert = ea.awaitFrames(2).getFirst();
            assertThat(alert.path("type").stringValue()).isEqualTo("ErrorAlert");
            assertThat(alert.path("payload").path("code").stringValue()).isEqualTo(bad.code());
            assertThat(alert.path("payload").path("message").stringValue()).isNotEmpty();
            assertThat(ea.awaitFrame(2).path("type").stringValue()).isEqualTo("Ack");
            assertThat(platform.seen(account, EventReceived.class)).hasSize(1);
        }
    }

    @Test
    void aBadEventIsNamedInTheAlert() {
        try (Ea ea = connected("naming")) {
            ea.send(Events.summary("e-7").replace("\"info\"", "\"loud\""));

            assertThat(ea.awaitFrame(1).path("payload").path("event_id").stringValue())
                    .isEqualTo("e-7");
        }
    }

    /** Every string of a frame, one after the other, with something in it that no log line should hold. */
    private static List<String> poisoned(String frame, String poison) {
        List<String> frames = new ArrayList<>();
        JsonNode whole = JsonMapper.shared().readTree(frame);
        for (int i = 0; i < strings(whole); i++) {
            JsonNode copy = whole.deepCopy();
            poison(copy, new int[] {i}, poison);
            // Half a character cannot be sent as UTF-8, but as an escape it can.
            frames.add(copy.toString().replace("\ud800", "\\ud800"));
        }
        return frames;
    }

    private static int strings(JsonNode node) {
        int count = node.isString() ? 1 : 0;
        for (JsonNode child : node) {
            count += strings(child);
        }
        return count;
    }

    private static void poison(JsonNode node, int[] countdown, String poison) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode child = object.get(name);
                if (child.isString() && countdown[0]-- == 0) {
                    object.put(name, child.stringValue() + poison);
                }
                poison(child, countdown, poison);
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(child -> poison(child, countdown, poison));
        }
    }

    @ParameterizedTest
    @MethodSource("poisons")
    void controlCharactersAreRefusedInEveryString(String poison) {
        String account = "poison-" + (int) poison.charAt(0);
        List<String> frames = new ArrayList<>();
        for (String frame : List.of(Events.summary("e-1"), Events.heartbeat("e-1"), REPORT, INIT)) {
            frames.addAll(poisoned(frame, poison));
        }
        try (Ea ea = connected(account)) {
            frames.forEach(ea::send);

            assertThat(ea.awaitFrames(frames.size()))
                    .allSatisfy(alert ->
                            assertThat(alert.path("type").stringValue()).isEqualTo("ErrorAlert"));
            assertThat(ea.isClosed()).isFalse();
            assertThat(platform.seen(account, EventReceived.class)).isEmpty();
        }
    }

    static Stream<String> poisons() {
        return Stream.of("\r\nX: y", "\u0000", "\u001b[31m", "\u007f", "\u0085", "\u2028", "\ud800");
    }

    @Test
    void aFrameOf65KibClosesTheConnection() {
        try (Ea ea = connected("large")) {
            ea.send(Events.summary("e-1").replace("test", "x".repeat(65 * 1024)));

            assertThat(ea.awaitClose().code()).isEqualTo(1009);
            assertThat(platform.seen("large", EventReceived.class)).isEmpty();
        }
    }

    @Test
    void aMessageInManyFramesIsBoundedToo() {
        try (Ea ea = connected("fragmented")) {
            for (int i = 0; i < 5; i++) {
                ea.socket().sendText("x".repeat(16 * 1024), false).join();
            }

            assertThat(ea.awaitClose().code()).isEqualTo(1009);
        }
    }

    @Test
    void aBinaryFrameIsABadFrame() {
        try (Ea ea = connected("binary")) {
            ea.socket().sendBinary(ByteBuffer.wrap(new byte[] {1, 2, 3}), true).join();

            ea.send(Events.summary("after"));

            JsonNode alert = ea.awaitFrames(2).getFirst();
            assertThat(alert.path("type").stringValue()).isEqualTo("ErrorAlert");
            assertThat(alert.path("payload").path("code").stringValue()).isEqualTo("malformed_json");
            assertThat(ea.awaitFrame(2).path("type").stringValue()).isEqualTo("Ack");
        }
    }

    @Test
    void whoSendsNothingButBadFramesIsSentAway(Live.Stage stage) {
        try (Gateway strict = stage.gateway("tradeagent.gateway.connection.bad-frames-per-minute=3");
                Ea ea = strict.connect(strict.createSession("abusive").text("session_token"))) {
            for (int i = 0; i < 4; i++) {
                ea.send("bad");
            }

            assertThat(ea.awaitClose()).isEqualTo(new Ea.Close(1008, "too_many_bad_frames"));
            assertThat(ea.frames()).hasSize(4);
        }
    }

    @Test
    void whoSendsTooFastIsSlowedDownAndLosesNothing(Live.Stage stage) {
        try (Gateway slow = stage.gateway("tradeagent.gateway.connection.events-per-second=20");
                Ea ea = slow.connect(slow.createSession("fast").text("session_token"))) {
            long start = System.nanoTime();
            for (int i = 0; i < 40; i++) {
                ea.send(Events.summary("e-" + i));
            }

            assertThat(ea.awaitFrames(40)).hasSize(40);
            // A burst of 20 at once, the others at 20 a second.
            assertThat(System.nanoTime() - start).isGreaterThan(900_000_000L);
        }
    }

    @Test
    void whoIsNotAnsweredIsNotReadForEver(Live.Stage stage) {
        try (Gateway narrow = stage.gateway("tradeagent.gateway.connection.most-unanswered=2");
                Ea ea = narrow.connect(narrow.createSession("narrow").text("session_token"))) {
            for (int i = 0; i < 50; i++) {
                ea.send(Events.summary("e-" + i));
            }

            assertThat(ea.awaitFrames(50)).hasSize(50);
        }
    }
}
