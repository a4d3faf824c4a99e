package io.tradeagent.schemas.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** From a record to JSON; see {@link AvroJson}. */
final class JsonWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonWriter() {}

    static ObjectNode write(IndexedRecord source) {
        return writeFields(source, NODES.objectNode());
    }

    private static ObjectNode writeFields(IndexedRecord source, ObjectNode target) {
        for (Schema.Field field : source.getSchema().getFields()) {
            Object value = source.get(field.pos());
            if (value != null) {
                target.set(field.name(), writeValue(value, field.schema()));
            }
        }
        return target;
    }

    private static JsonNode writeValue(Object value, Schema schema) {
        return switch (value) {
            case IndexedRecord nested -> writeRecord(nested, schema);
            case Enum<?> word ->
                NODES.stringNode(enumSchema(schema).getEnumSymbols().get(word.ordinal()));
            case BigDecimal decimal -> NODES.stringNode(DecimalText.write(decimal));
            case Instant instant -> NODES.stringNode(instant.toString());
            case UUID uuid -> NODES.stringNode(uuid.toString());
            case CharSequence text -> NODES.stringNode(text.toString());
            case Boolean flag -> NODES.booleanNode(flag);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case Collection<?> items ->
                writeArray(items, Unions.branch(schema, Schema.Type.ARRAY).getElementType());
            case Map<?, ?> entries ->
                writeMap(entries, Unions.branch(schema, Schema.Type.MAP).getValueType());
            default ->
                throw new IllegalArgumentException(
                        "no JSON form for " + value.getClass().getName());
        };
    }

    // The Java name of a word may differ from the word ("new" is reserved), its place does not.
    private static Schema enumSchema(Schema schema) {
        return Unions.branch(schema, Schema.Type.ENUM);
    }

    private static ObjectNode writeRecord(IndexedRecord nested, Schema schema) {
        ObjectNode target = NODES.objectNode();
        if (Unions.isChoiceOfRecords(schema)) {
            target.put(AvroJson.TYPE, nested.getSchema().getName());
        }
        return writeFields(nested, target);
    }

    private static ArrayNode writeArray(Collection<?> items, Schema itemSchema) {
        ArrayNode target = NODES.arrayNode(items.size());
        for (Object item : items) {
            target.add(writeValue(item, itemSchema));
        }
        return target;
    }

    private static ObjectNode writeMap(Map<?, ?> entries, Schema valueSchema) {
        ObjectNode target = NODES.objectNode();
        entries.forEach((name, value) -> target.set(name.toString(), writeValue(value, valueSchema)));
        return target;
    }
}
