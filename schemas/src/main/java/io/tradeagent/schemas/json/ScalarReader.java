package io.tradeagent.schemas.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import tools.jackson.databind.JsonNode;

/** Reads the values that hold no other values; see {@link AvroJson}. */
final class ScalarReader {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final String UUID_TYPE = "uuid";

    private ScalarReader() {}

    static String string(JsonNode source, JsonPath path) {
        if (!source.isString()) {
            throw path.mismatch("expected text");
        }
        return source.stringValue();
    }

    /** A string, or a UUID where the schema says so. */
    static Object text(JsonNode source, Schema schema, JsonPath path) {
        String text = string(source, path);
        if (schema.getLogicalType() == null
                || !UUID_TYPE.equals(schema.getLogicalType().getName())) {
            return text;
        }
        if (!UUID_FORM.matcher(text).matches()) {
            throw path.mismatch("expected a UUID");
        }
        return UUID.fromString(text);
    }

    static boolean flag(JsonNode source, JsonPath path) {
        if (!source.isBoolean()) {
            throw path.mismatch("expected true or false");
        }
        return source.booleanValue();
    }

    static Long number(JsonNode source, long least, long most, JsonPath path) {
        if (!source.isNumber() || !source.canConvertToExactIntegral()) {
            throw path.mismatch("expected an integer");
        }
        if (!source.canConvertToLong() || source.longValue() < least || source.longValue() > most) {
            throw path.mismatch("expected an integer from " + least + " to " + most);
        }
        return source.longValue();
    }

    /** An instant where the schema says so, else a number. */
    static Object timeOrNumber(JsonNode source, Schema schema, JsonPath path) {
        if (!(schema.getLogicalType() instanceof LogicalTypes.TimestampMicros)) {
            return number(source, Long.MIN_VALUE, Long.MAX_VALUE, path);
        }
        return time(string(source, path), path);
    }

    private static Instant time(String text, JsonPath path) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getOffset().equals(ZoneOffset.UTC) && time.getYear() >= 0 && time.getYear() <= 9999) {
                return time.toInstant().truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException e) {
            throw path.mismatch("expected a time such as 2026-01-31T12:00:00Z");
        }
        throw path.mismatch("expected a time in UTC");
    }
}
