package io.tradeagent.schemas.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** From JSON to a record; see {@link AvroJson}. */
final class JsonReader {

    private final SpecificData model;

    JsonReader(SpecificData model) {
        this.model = model;
    }

    Object read(JsonNode source, Schema schema) {
        return readRecord(source, schema, JsonPath.ROOT);
    }

    private IndexedRecord readRecord(JsonNode source, Schema schema, JsonPath path) {
        if (!source.isObject()) {
            throw path.mismatch("expected an object");
        }
        IndexedRecord target = (IndexedRecord) model.newRecord(null, schema);
        for (Schema.Field field : schema.getFields()) {
            target.put(field.pos(), readField(source.get(field.name()), field, path.member(field.name())));
        }
        return target;
    }

    private @Nullable Object readField(@Nullable JsonNode source, Schema.Field field, JsonPath path) {
        if (source != null && !source.isNull()) {
            return readValue(source, field.schema(), path);
        }
        if (!field.hasDefaultValue()) {
            throw path.mismatch("is required");
        }
        return model.deepCopy(field.schema(), model.getDefaultValue(field));
    }

    private Object readValue(JsonNode source, Schema schema, JsonPath path) {
        return switch (schema.getType()) {
            case RECORD -> readRecord(source, schema, path);
            case UNION -> readUnion(source, schema, path);
            case ARRAY -> readArray(source, schema.getElementType(), path);
            case MAP -> readMap(source, schema.getValueType(), path);
            case ENUM -> readWord(source, schema, path);
            case STRING -> ScalarReader.text(source, schema, path);
            case BYTES ->
                DecimalText.read(
                        ScalarReader.string(source, path), (LogicalTypes.Decimal) schema.getLogicalType(), path);
            case INT ->
                ScalarReader.number(source, Integer.MIN_VALUE, Integer.MAX_VALUE, path)
                        .intValue();
            case LONG -> ScalarReader.timeOrNumber(source, schema, path);
            case BOOLEAN -> ScalarReader.flag(source, path);
            case FIXED, FLOAT, DOUBLE, NULL ->
                throw new IllegalArgumentException("no JSON form for " + schema.getType());
        };
    }

    private Object readUnion(JsonNode source, Schema schema, JsonPath path) {
        List<Schema> branches = Unions.nonNull(schema);
        if (branches.size() == 1) {
            return readValue(source, branches.getFirst(), path);
        }
        String type = ScalarReader.string(source.path(AvroJson.TYPE), path.member(AvroJson.TYPE));
        Schema chosen = branches.stream()
                .filter(branch -> branch.getName().equals(type))
                .findFirst()
                .orElseThrow(() -> path.member(AvroJson.TYPE).mismatch("expected one of " + names(branches)));
        return readRecord(source, chosen, path);
    }

    private static List<String> names(List<Schema> branches) {
        return branches.stream().map(Schema::getName).toList();
    }

    private List<Object> readArray(JsonNode source, Schema itemSchema, JsonPath path) {
        if (!source.isArray()) {
            throw path.mismatch("expected an array");
        }
        List<Object> target = new ArrayList<>(source.size());
        for (int i = 0; i < source.size(); i++) {
            target.add(readValue(source.get(i), itemSchema, path.item(i)));
        }
        return target;
    }

    private Map<String, Object> readMap(JsonNode source, Schema valueSchema, JsonPath path) {
        if (!source.isObject()) {
            throw path.mismatch("expected an object");
        }
        boolean text = valueSchema.getType() == Schema.Type.STRING;
        Map<String, Object> target = new LinkedHashMap<>();
        source.forEachEntry((name, value) -> target.put(
                name, text && !value.isString() ? value.toString() : readValue(value, valueSchema, path.member(name))));
        return target;
    }

    private Object readWord(JsonNode source, Schema schema, JsonPath path) {
        String word = ScalarReader.string(source, path);
        if (!schema.hasEnumSymbol(word)) {
            throw path.mismatch("expected one of " + schema.getEnumSymbols());
        }
        // By place: the Java name of a word may differ from the word ("new" is reserved).
        return model.getClass(schema).getEnumConstants()[schema.getEnumOrdinal(word)];
    }
}
