package io.tradeagent.schemas.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.schemas.json.AvroJson;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas and the Avro schemas say the same thing twice; this keeps them together. */
class ProtocolMatchesRecordsTest {

    private static final JsonNode COMMON = read("common");

    private static JsonNode read(String name) {
        return JsonMapper.shared()
                .readTree(Objects.requireNonNull(
                        EaProtocol.class.getResourceAsStream("/ea-protocol/v1/" + name + ".schema.json")));
    }

    @ParameterizedTest
    @EnumSource
    void aCompleteEventBecomesARecordAndComesBackTheSame(EventType type) {
        JsonNode payload = Sample.of(type).message().get("payload");
        SpecificRecord converted = AvroJson.fromJson(payload, type.payloadType());
        JsonNode back = AvroJson.toJson(converted);
        assertThat(AvroJson.<SpecificRecord>fromJson(back, asRecord(type))).isEqualTo(converted);
        assertThat(names(back)).isEqualTo(names(payload));
    }

    @SuppressWarnings("unchecked")
    private static Class<SpecificRecord> asRecord(EventType type) {
        return (Class<SpecificRecord>) type.payloadType();
    }

    @ParameterizedTest
    @EnumSource
    void theMembersAreTheFields(EventType type) {
        compare(
                read(type.schemaName()).at("/properties/payload"),
                SpecificData.get().getSchema(type.payloadType()),
                type.typeName());
    }

    private static void compare(JsonNode json, Schema avro, String where) {
        Set<String> required = new HashSet<>();
        json.path("required").forEach(name -> required.add(name.stringValue()));
        assertThat(names(json.path("properties"))).as(where).isEqualTo(fieldNames(avro));
        for (Schema.Field field : avro.getFields()) {
            boolean nullable = field.schema().isNullable();
            assertThat(required.contains(field.name()))
                    .as(where + "." + field.name())
                    .isEqualTo(!nullable);
            compareValue(
                    resolve(json.path("properties").get(field.name())),
                    nonNull(field.schema()),
                    where + "." + field.name());
        }
    }

    private static void compareValue(JsonNode json, Schema avro, String where) {
        switch (avro.getType()) {
            case RECORD -> compare(json, avro, where);
            case ARRAY -> compareValue(resolve(json.path("items")), avro.getElementType(), where + "[]");
            case ENUM -> assertThat(words(json)).as(where).isEqualTo(wordsOf(avro));
            case INT, LONG ->
                assertThat(json.path("type").stringValue())
                        .as(where)
                        .isEqualTo(avro.getLogicalType() == null ? "integer" : "string");
            case BOOLEAN ->
                assertThat(json.path("type").stringValue()).as(where).isEqualTo("boolean");
            case STRING, BYTES ->
                assertThat(json.path("type").stringValue()).as(where).isEqualTo("string");
            default -> assertThat(json.path("type").stringValue()).as(where).isEqualTo("object");
        }
    }

    private static JsonNode resolve(JsonNode json) {
        String ref = json.path("$ref").stringValue("");
        return ref.isEmpty() ? json : COMMON.at(ref.substring(ref.indexOf('#') + 1));
    }

    private static Schema nonNull(Schema schema) {
        return schema.isUnion() ? schema.getTypes().getLast() : schema;
    }

    private static Set<String> names(JsonNode json) {
        return Set.copyOf(json.propertyNames());
    }

    private static Set<String> fieldNames(Schema avro) {
        Set<String> names = new HashSet<>();
        avro.getFields().forEach(field -> names.add(field.name()));
        return names;
    }

    private static List<String> words(JsonNode json) {
        return json.path("enum").valueStream().map(JsonNode::stringValue).toList();
    }

    /** Without the word for what a later version may say: nobody sends that. */
    private static List<String> wordsOf(Schema avro) {
        return avro.getEnumSymbols().stream()
                .filter(word -> !word.equals("unknown"))
                .toList();
    }
}
