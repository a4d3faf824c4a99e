package io.tradeagent.schemas.json;

import java.util.List;
import org.apache.avro.Schema;

/** The two kinds of union in the schemas: something that may be null, and a choice of records. */
final class Unions {

    private Unions() {}

    static List<Schema> nonNull(Schema union) {
        return union.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .toList();
    }

    /** Also where there is only one to choose as yet: its JSON shall not change when a second one comes. */
    static boolean isChoiceOfRecords(Schema schema) {
        return schema.isUnion() && (nonNull(schema).size() > 1 || !schema.isNullable());
    }

    /** The schema itself or the branch of the union that has the type. */
    static Schema branch(Schema schema, Schema.Type type) {
        if (!schema.isUnion()) {
            return schema;
        }
        return schema.getTypes().stream()
                .filter(branch -> branch.getType() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the union has no " + type.getName()));
    }
}
