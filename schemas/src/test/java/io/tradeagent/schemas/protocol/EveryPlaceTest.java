package io.tradeagent.schemas.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Breaks every place of a complete message of every type, one at a time. */
class EveryPlaceTest {

    private static final List<String> CONTROL_CHARACTERS =
            List.of("\n", "\r", "\r\n", "\u0000", "\t", "\u001b", "\u007f", "\u0085", "\u2028", "\ud800");

    private static final List<String> VAST_NUMBERS =
            List.of("1e19", "-1e19", "9.3e18", "1e99", "-1e99", "1e400", "1e1000000", "-1e999999999");
    private static final JsonMapper DOUBLES = JsonMapper.shared();
    private static final JsonMapper DECIMALS = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final EaProtocol protocol = new EaProtocol();

    @ParameterizedTest
    @EnumSource
    void acceptsTheCompleteMessage(EventType type) {
        assertThat(protocol.validateEvent(Sample.of(type).message())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void refusesControlCharactersInEveryText(EventType type) {
        Sample sample = Sample.of(type);
        for (String place : sample.texts()) {
            String text = sample.message().at(place).stringValue();
            for (String character : CONTROL_CHARACTERS) {
                assertRefused(place.equals("/type") ? "/type" : place, text + character, sample);
                assertRefused(place, character + text, sample);
            }
        }
    }

    private void assertRefused(String place, String text, Sample sample) {
        JsonNode broken = sample.with(place, JsonNodeFactory.instance.stringNode(text));
        assertThat(protocol.validateEvent(broken))
                .as("%s with a control character", place)
                .extracting(Violation::pointer)
                .containsExactly(place);
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnotherTypeAtEveryPlace(EventType type) {
        Sample sample = Sample.of(type);
        for (String place : sample.places()) {
            JsonNode value = sample.message().at(place);
            if (place.startsWith("/payload/details/") || place.startsWith("/payload/context/")) {
                continue; // Free form.
            }
            for (String other : List.of("17.5", "true", "[]", "{}", "\"\\u00e4 text\"")) {
                if (other.startsWith("\"") && value.isString() || other.equals("true") && value.isBoolean()) {
                    continue;
                }
                if (other.equals("[]") && value.isArray()
                        || place.matches("/payload/(details|context)") && other.equals("{}")) {
                    continue;
                }
                assertThat(protocol.validateEvent(sample.with(place, other)))
                        .as("%s = %s", place, other)
                        .isNotEmpty()
                        .allSatisfy(violation -> assertThat(violation.pointer()).startsWith(place));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesVastNumbersInsteadOfFailing(EventType type) {
        Sample sample = Sample.of(type);
        for (String place : sample.places()) {
            if (place.startsWith("/payload/details/") || place.startsWith("/payload/context/")) {
                continue; // Free form.
            }
            for (String number : VAST_NUMBERS) {
                for (JsonMapper mapper : List.of(DOUBLES, DECIMALS)) {
                    assertThat(protocol.validateEvent(sample.with(place, mapper.readTree(number))))
                            .as("%s = %s", place, number)
                            .isNotEmpty()
                            .allSatisfy(
                                    violation -> assertThat(violation.pointer()).startsWith(place));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void ignoresNumbersThatItDoesNotKnow(EventType type) {
        for (String number : List.of("1e99", "1.5", "-1e999999999")) {
            Sample unknown = Sample.of(type);
            assertThat(protocol.validateEvent(unknown.with("/payload/news", DECIMALS.readTree(number))))
                    .isEmpty();
            if (!type.comesInParts()) {
                JsonNode parted = new Sample(unknown.with("/payload/parts", "1"))
                        .with("/payload/part", DECIMALS.readTree(number));
                assertThat(protocol.validateEvent(parted)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesNullForLeftOut(EventType type) {
        Sample sample = Sample.of(type);
        for (String place : sample.places()) {
            if (place.matches(".*/[0-9]+")) {
                continue; // An item of an array cannot be left out.
            }
            assertThat(protocol.validateEvent(sample.with(place, "null")))
                    .as(place)
                    .isEqualTo(protocol.validateEvent(sample.without(place)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void ignoresWhatItDoesNotKnow(EventType type) {
        Sample sample = Sample.of(type);
        assertThat(protocol.validateEvent(sample.with("/news", "{\"deep\":[1]}")))
                .isEmpty();
        assertThat(protocol.validateEvent(sample.with("/payload/news", "[1,\"\\n\"]")))
                .isEmpty();
    }

    @Test
    void refusesNullAsAnItem() {
        assertThat(protocol.validateEvent(Sample.of(EventType.SYNC_SNAPSHOT).with("/payload/positions/0", "null")))
                .containsExactly(new Violation("/payload/positions/0", "must be an object"));
    }
}
