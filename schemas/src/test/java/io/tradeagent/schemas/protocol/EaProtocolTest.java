package io.tradeagent.schemas.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EaProtocolTest {

    private final EaProtocol protocol = new EaProtocol();

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "\"-0.00\"", "\"123456789012345678.0123456789\"", "\"-5\"", "\"007.10\""})
    void acceptsDecimals(String json) {
        assertThat(protocol.validateEvent(Sample.of(EventType.STATUS_HEARTBEAT).with("/payload/balance", json)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "7",
                "\"\"",
                "\"1,5\"",
                "\"1e5\"",
                "\"NaN\"",
                "\"Infinity\"",
                "\"+1\"",
                "\".5\"",
                "\"5.\"",
                "\" 1\"",
                "\"1 \"",
                "\"1234567890123456789\"",
                "\"0.01234567890\"",
                "\"0x10\"",
                "\"--1\"",
                "\"\u0661\"",
                "\"1.0\\n\""
            })
    void refusesWhatIsNoDecimal(String json) {
        assertThat(protocol.validateEvent(Sample.of(EventType.STATUS_HEARTBEAT).with("/payload/balance", json)))
                .extracting(Violation::pointer)
                .containsExactly("/payload/balance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "\"0.00\"", "\"-0.10\""})
    void refusesAnIntentThatTradesNothing(String json) {
        assertThat(protocol.validateEvent(Sample.of(EventType.ORDER_INTENT).with("/payload/volume", json)))
                .extracting(Violation::message)
                .containsExactly(
                        "must be a decimal as text such as \"0.10\", above zero, with at most 18 digits before and"
                                + " 10 after the point");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T10:00:00Z",
                "2026-11-22T10:00:00.1Z",
                "2026-11-22T10:00:00.123456789Z",
                "2026-11-22T10:00:00+00:00",
                "2028-02-29T23:59:59Z"
            })
    void acceptsTimes(String time) {
        assertThat(protocol.validateEvent(Sample.of(EventType.SHUTDOWN_NOTICE).with("/occurred_at", '"' + time + '"')))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T10:00:00",
                "2026-11-22 10:00:00Z",
                "2026-11-22T10:00:00+02:00",
                "2026-11-22T10:00:00-00:00",
                "2026-11-22T10:00Z",
                "2026-02-29T10:00:00Z",
                "2026-13-01T10:00:00Z",
                "2026-11-22T24:00:00Z",
                "2026-11-22T10:00:60Z",
                "2016-12-31T23:59:60Z",
                "2026-11-22T10:00:00.1234567890Z",
                "12026-11-22T10:00:00Z",
                "1763805600",
                ""
            })
    void refusesWhatIsNoTimeInUtc(String time) {
        assertThat(protocol.validateEvent(Sample.of(EventType.SHUTDOWN_NOTICE).with("/occurred_at", '"' + time + '"')))
                .extracting(Violation::pointer)
                .containsExactly("/occurred_at");
    }

    @ParameterizedTest
    @CsvSource({
        "COMMAND_ACK, /payload/sequence, 0",
        "COMMAND_ACK, /payload/sequence, 9223372036854775808",
        "COMMAND_ACK, /payload/sequence, 1e400",
        "COMMAND_ACK, /payload/sequence, 1.5",
        "EXECUTION_REPORT, /payload/magic, -9223372036854775809",
        "INIT_REQUEST, /payload/leverage, -1",
        "INIT_REQUEST, /payload/leverage, 2147483648",
        "INIT_REQUEST, /payload/symbols/0/digits, 17",
        "INIT_REQUEST, /payload/broker_utc_offset_seconds, 86401",
        "INIT_REQUEST, /payload/part, 3",
        "STATUS_HEARTBEAT, /payload/ping_ms, 2147483648"
    })
    void bindsIntegers(EventType type, String pointer, String json) {
        assertThat(protocol.validateEvent(Sample.of(type).with(pointer, json)))
                .extracting(Violation::pointer)
                .containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "EXECUTION_REPORT, /payload/exec_id, 128",
        "EXECUTION_REPORT, /payload/symbol, 64",
        "EXECUTION_REPORT, /payload/comment, 256",
        "EXECUTION_REPORT, /payload/command_id, 64",
        "EXECUTION_REPORT, /event_id, 64",
        "ORDER_INTENT, /payload/rationale, 4096",
        "STATUS_SUMMARY, /payload/details/broker, 4096"
    })
    void bindsTheLengthOfTexts(EventType type, String pointer, int longest) {
        Sample sample = Sample.of(type);
        assertThat(protocol.validateEvent(sample.with(pointer, '"' + "x".repeat(longest) + '"')))
                .isEmpty();
        assertThat(protocol.validateEvent(sample.with(pointer, '"' + "x".repeat(longest + 1) + '"')))
                .extracting(Violation::pointer)
                .containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "fill, false",
        "partial_fill, false",
        "new, true",
        "canceled, true",
        "rejected, true",
        "replaced, true",
        "expired, true",
        "triggered, true"
    })
    void requiresThePositionOfAFill(String execType, boolean mayLackPosition) {
        JsonNode report = new Sample(Sample.of(EventType.EXECUTION_REPORT).without("/payload/position_id"))
                .with("/payload/exec_type", '"' + execType + '"');
        assertThat(protocol.validateEvent(report))
                .isEqualTo(
                        mayLackPosition
                                ? java.util.List.of()
                                : java.util.List.of(new Violation("/payload/position_id", "is required")));
    }

    @Test
    void requiresTheMembersOfAPartTogether() {
        Sample sample = Sample.of(EventType.SYNC_SNAPSHOT);
        assertThat(protocol.validateEvent(sample.without("/payload/parts"))).hasSize(1);
        assertThat(protocol.validateEvent(sample.without("/payload/part"))).hasSize(1);
        assertThat(protocol.validateEvent(sample.without("/payload/snapshot_id")))
                .hasSize(1);
    }

    @Test
    void acceptsOnlyTheProtocolsTypes() {
        JsonNode event = Sample.of(EventType.ORDER_INTENT).with("/type", "\"OrderCommand\"");
        assertThat(protocol.validateEvent(event)).extracting(Violation::pointer).containsExactly("/type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "3", "\"text\"", "null", "true"})
    void acceptsOnlyObjects(String json) {
        JsonNode message = JsonMapper.shared().readTree(json);
        assertThat(protocol.validateEvent(message)).containsExactly(new Violation("", "must be an object"));
        assertThat(protocol.validateSessionRequest(message)).containsExactly(new Violation("", "must be an object"));
    }

    @Test
    void surfacesAFewOfManyViolations() {
        String positions = Stream.generate(() -> "{}").limit(1500).collect(Collectors.joining(",", "[", "]"));
        assertThat(protocol.validateEvent(Sample.of(EventType.SYNC_SNAPSHOT).with("/payload/positions", positions)))
                .hasSize(20);
    }

    @Test
    void survivesDeepNesting() {
        String deep = "[".repeat(490) + "]".repeat(490);
        assertThat(protocol.validateEvent(Sample.of(EventType.STATUS_SUMMARY).with("/payload/details/deep", deep)))
                .containsExactly(new Violation("", "must not be nested deeper than 16"));
    }

    @Test
    void keepsControlCharactersOutOfPointers() {
        JsonNode event = Sample.of(EventType.STATUS_SUMMARY)
                .with("/payload/details", "{\"a\\r\\nb\":{\"" + "n".repeat(300) + "\":\"x\\n\"}}");
        assertThat(protocol.validateEvent(event))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation.pointer()).matches("[ -~]{0,256}"));
    }
}
