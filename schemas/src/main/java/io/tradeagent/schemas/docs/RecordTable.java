package io.tradeagent.schemas.docs;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.JsonProperties;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** Schemas as Markdown: a table of a record's fields, a list of an enum's words. */
final class RecordTable {

    private RecordTable() {}

    /** Collects the records and enums below a topic's record, in the order in which they are met. */
    static void collectShared(Schema record, Map<String, Schema> shared) {
        record.getFields().forEach(field -> collect(field.schema(), shared));
    }

    private static void collect(Schema schema, Map<String, Schema> shared) {
        switch (schema.getType()) {
            case RECORD -> {
                if (shared.putIfAbsent(schema.getName(), schema) == null) {
                    collectShared(schema, shared);
                }
            }
            case ENUM -> shared.putIfAbsent(schema.getName(), schema);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, shared));
            case ARRAY -> collect(schema.getElementType(), shared);
            case MAP -> collect(schema.getValueType(), shared);
            case FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
        }
    }

    static String section(Schema schema) {
        String body = schema.getType() == Schema.Type.ENUM
                ? "\n" + schema.getEnumSymbols().stream().map(RecordTable::code).collect(Collectors.joining(", "))
                        + "\n"
                : table(schema);
        return "\n### " + schema.getName() + "\n\n" + line(schema.getDoc()) + "\n" + body;
    }

    static String table(Schema record) {
        StringBuilder table = new StringBuilder("\n| field | type | |\n|---|---|---|\n");
        for (Schema.Field field : record.getFields()) {
            table.append("| `%s` | %s | %s |\n".formatted(field.name(), type(field.schema()), line(meaning(field))));
        }
        return table.toString();
    }

    private static String meaning(Schema.Field field) {
        String doc = field.doc() == null ? "" : field.doc();
        Object value = field.hasDefaultValue() ? field.defaultVal() : JsonProperties.NULL_VALUE;
        boolean silent = value.equals(JsonProperties.NULL_VALUE)
                || field.schema().getType() == Schema.Type.ENUM
                || value.toString().length() < 3;
        return silent ? doc : doc + " Default " + code(value.toString()) + ".";
    }

    private static String type(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM -> link(schema.getName());
            case ARRAY -> "array of " + type(schema.getElementType());
            case MAP -> "map of " + type(schema.getValueType());
            case UNION -> union(schema);
            case BYTES, STRING, INT, LONG, BOOLEAN, FIXED, FLOAT, DOUBLE, NULL -> scalar(schema);
        };
    }

    private static String union(Schema schema) {
        String branches = schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .map(RecordTable::type)
                .collect(Collectors.joining(" or "));
        return schema.isNullable() ? branches + "?" : branches;
    }

    private static String scalar(Schema schema) {
        return switch (schema.getLogicalType()) {
            case LogicalTypes.Decimal decimal -> "decimal(" + decimal.getPrecision() + ", " + decimal.getScale() + ")";
            case null -> schema.getType().getName();
            default -> schema.getLogicalType().getName();
        };
    }

    private static String link(String name) {
        return "[" + name + "](#" + name.toLowerCase(Locale.ROOT) + ")";
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").replace("|", "\\|").strip();
    }
}
