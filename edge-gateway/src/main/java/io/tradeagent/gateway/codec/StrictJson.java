package io.tradeagent.gateway.codec;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON of strangers: UTF-8, one object and nothing behind it, no member twice, bounded in depth and in the size of numbers.
 * A member that stands there twice means one thing to one program and another to the next; a number such as 1e999999999 costs
 * twelve bytes to send and a gigabyte to work with.
 */
public final class StrictJson {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 256;
    /** Digits of a number with a fraction or an exponent; integers without are bounded by their length. */
    private static final int MOST_DIGITS_BEFORE_POINT = 18;

    private static final int MOST_DIGITS_BEHIND_POINT = 32;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /** The object in a text; empty for anything else. */
    public static Optional<ObjectNode> object(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node instanceof ObjectNode object && bounded(object) ? Optional.of(object) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The object in bytes; empty for anything else, bytes that are not UTF-8 included. */
    public static Optional<ObjectNode> object(byte[] utf8) {
        try {
            return object(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean bounded(JsonNode node) {
        if (node.isBigDecimal()) {
            BigDecimal number = node.decimalValue();
            // In long: the scale of such a number may be near the end of int.
            long before = (long) number.precision() - number.scale();
            return before <= MOST_DIGITS_BEFORE_POINT && number.scale() <= MOST_DIGITS_BEHIND_POINT;
        }
        for (JsonNode child : node) {
            if (!bounded(child)) {
                return false;
            }
        }
        return true;
    }
}
