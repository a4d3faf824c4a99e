package io.tradeagent.schemas.avro;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.schemas.topics.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.JsonProperties;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every schema promises to its readers, so that it can grow without breaking one. */
class SchemaRulesTest {

    static Stream<Schema> named() {
        Map<String, Schema> named = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            collect(SpecificData.get().getSchema(topic.recordType()), named);
        }
        return named.values().stream();
    }

    private static void collect(Schema schema, Map<String, Schema> named) {
        switch (schema.getType()) {
            case RECORD -> {
                if (named.put(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), named));
                }
            }
            case ENUM -> named.put(schema.getFullName(), schema);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, named));
            case ARRAY -> collect(schema.getElementType(), named);
            case MAP -> collect(schema.getValueType(), named);
            default ->
                assertThat(schema.getType())
                        .as("types that lose precision or that no reader knows")
                        .isNotIn(Schema.Type.FLOAT, Schema.Type.DOUBLE, Schema.Type.FIXED);
        }
    }

    private static Stream<Schema> records() {
        return named().filter(schema -> schema.getType() == Schema.Type.RECORD);
    }

    private static Stream<Schema> enums() {
        return named().filter(schema -> schema.getType() == Schema.Type.ENUM);
    }

    @ParameterizedTest
    @MethodSource("named")
    void isDocumented(Schema schema) {
        assertThat(schema.getDoc()).isNotBlank();
    }

    /** Reference pages and JSON name records without their namespace. */
    @Test
    void namesAreUniqueWithoutTheirNamespace() {
        assertThat(named().map(Schema::getName)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("enums")
    void wordsOfALaterVersionCanBeRead(Schema schema) {
        assertThat(schema.getEnumDefault())
                .startsWith("unknown")
                .isEqualTo(schema.getEnumSymbols().getFirst());
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatMayBeNullIsNullByDefault(Schema schema) {
        for (Schema.Field field : schema.getFields()) {
            if (field.schema().isNullable()) {
                assertThat(field.schema().getTypes().getFirst().getType())
                        .as(field.name())
                        .isEqualTo(Schema.Type.NULL);
                assertThat(field.defaultVal()).as(field.name()).isEqualTo(JsonProperties.NULL_VALUE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void anEnumFieldHasADefault(Schema schema) {
        for (Schema.Field field : schema.getFields()) {
            if (field.schema().getType() == Schema.Type.ENUM) {
                assertThat(field.defaultVal())
                        .as(field.name())
                        .isEqualTo(field.schema().getEnumDefault());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void numbersAndTimesHaveOneForm(Schema schema) {
        for (Schema.Field field : schema.getFields()) {
            for (Schema branch : field.schema().isUnion() ? field.schema().getTypes() : List.of(field.schema())) {
                if (branch.getType() == Schema.Type.BYTES) {
                    assertThat(branch.getLogicalType()).as(field.name()).isEqualTo(LogicalTypes.decimal(28, 10));
                } else if (branch.getType() == Schema.Type.LONG
                        && field.name().matches(".*_(at|until)|at|as_of|deadline|server_time")) {
                    assertThat(branch.getLogicalType()).as(field.name()).isEqualTo(LogicalTypes.timestampMicros());
                }
            }
        }
    }

    /** In JSON, {@code type} says which of several records it is. */
    @ParameterizedTest
    @MethodSource("records")
    void aRecordThatMayBeChosenHasNoFieldNamedType(Schema schema) {
        for (Schema.Field field : schema.getFields()) {
            if (field.schema().isUnion() && field.schema().getTypes().size() > 2) {
                assertThat(field.schema().getTypes())
                        .as(field.name())
                        .allSatisfy(branch -> assertThat(branch.getType()).isEqualTo(Schema.Type.RECORD))
                        .allSatisfy(
                                branch -> assertThat(branch.getField("type")).isNull());
            }
        }
    }
}
