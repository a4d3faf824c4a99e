package io.tradeagent.local.deadletters;

import io.tradeagent.schemas.serde.InMemorySchemaRegistry;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.errors.SerializationException;

/** A registry that has lost the schema of one topic, until somebody restores it. */
final class ForgetfulRegistry implements SchemaRegistry {

    private final InMemorySchemaRegistry complete = new InMemorySchemaRegistry();
    private final String lost;
    private volatile boolean restored;

    ForgetfulRegistry(Topic lost) {
        this.lost = SpecificData.get().getSchema(lost.recordType()).getFullName();
    }

    void restore() {
        restored = true;
    }

    @Override
    public int idOf(String subject, Schema schema) {
        return complete.idOf(subject, schema);
    }

    @Override
    public Schema byId(int id) {
        Schema schema = complete.byId(id);
        if (!restored && schema.getFullName().equals(lost)) {
            throw new SerializationException("no schema has id " + id);
        }
        return schema;
    }
}
