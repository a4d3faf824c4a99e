package io.tradeagent.schemas.avro;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Records with random content, the same for the same seed. */
public final class RandomRecords {

    private static final String CHARACTERS = "abcXYZ019 _-/.\"\\\n\t\u00e4\u20ac\u0000";

    private final Random random;

    public RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    /** A record with every field filled in some way. */
    public <T extends SpecificRecord> T next(Class<T> type) {
        SpecificData model = SpecificData.getForClass(type);
        return type.cast(record(model.getSchema(type), model));
    }

    private IndexedRecord record(Schema schema, SpecificData model) {
        IndexedRecord record = (IndexedRecord) model.newRecord(null, schema);
        for (Schema.Field field : schema.getFields()) {
            record.put(field.pos(), value(field.schema(), model));
        }
        return record;
    }

    private @Nullable Object value(Schema schema, SpecificData model) {
        return switch (schema.getType()) {
            case RECORD -> record(schema, model);
            case UNION ->
                value(schema.getTypes().get(random.nextInt(schema.getTypes().size())), model);
            case ARRAY -> items(schema, model);
            case MAP -> entries();
            case ENUM -> {
                Object[] words = model.getClass(schema).getEnumConstants();
                yield words[random.nextInt(words.length)];
            }
            case STRING -> schema.getLogicalType() == null ? text() : new UUID(random.nextLong(), random.nextLong());
            case BYTES -> decimal((LogicalTypes.Decimal) schema.getLogicalType());
            case INT -> random.nextInt();
            case LONG -> schema.getLogicalType() == null ? (Object) random.nextLong() : instant();
            case BOOLEAN -> random.nextBoolean();
            case NULL -> null;
            case FIXED, FLOAT, DOUBLE -> throw new IllegalArgumentException("not used in our schemas: " + schema);
        };
    }

    private List<@Nullable Object> items(Schema schema, SpecificData model) {
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(value(schema.getElementType(), model));
        }
        return items;
    }

    private Map<String, Object> entries() {
        Map<String, Object> entries = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            entries.put(text() + i, text());
        }
        return entries;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    private BigDecimal decimal(LogicalTypes.Decimal type) {
        BigInteger unscaled = new BigInteger(random.nextInt(90), random);
        return new BigDecimal(random.nextBoolean() ? unscaled : unscaled.negate(), type.getScale());
    }

    private Instant instant() {
        return Instant.EPOCH.plus(random.nextLong(4_000_000_000_000_000L), ChronoUnit.MICROS);
    }
}
