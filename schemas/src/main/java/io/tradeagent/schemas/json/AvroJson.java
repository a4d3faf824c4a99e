package io.tradeagent.schemas.json;

import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Avro records as JSON in the words of the EA protocol, and back: decimals are strings with two places or more, times are
 * RFC 3339 in UTC, enums are their words, a field that is null is left out. Where a field may hold one of several records,
 * the object says which in {@code type}.
 *
 * <p>Reading takes JSON that names more than the schema knows, takes null for left out, and keeps values of a text map that
 * are not text as JSON text.
 */
public final class AvroJson {

    /** Names the record in an object that may be one of several. */
    static final String TYPE = "type";

    private AvroJson() {}

    /** The record as JSON. Made anew at each call: the caller may change it. */
    public static ObjectNode toJson(SpecificRecord source) {
        return JsonWriter.write(source);
    }

    /**
     * The record that the JSON describes.
     *
     * @throws JsonMismatchException where the JSON does not fit the record's schema; it names the place
     */
    public static <T extends SpecificRecord> T fromJson(JsonNode source, Class<T> type) {
        SpecificData model = SpecificData.getForClass(type);
        return type.cast(new JsonReader(model).read(source, model.getSchema(type)));
    }
}
