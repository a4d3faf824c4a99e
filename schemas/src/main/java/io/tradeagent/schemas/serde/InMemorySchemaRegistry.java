package io.tradeagent.schemas.serde;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;

/**
 * A registry in this process's memory, for topologies that run without a broker. As in the real one, equal schemas share an
 * id.
 */
public final class InMemorySchemaRegistry implements SchemaRegistry {

    private final Map<Schema, Integer> ids = new HashMap<>();
    private final Map<Integer, Schema> schemas = new HashMap<>();

    @Override
    public synchronized int idOf(String subject, Schema schema) {
        return ids.computeIfAbsent(PublishedSchema.of(schema), published -> {
            int id = ids.size() + 1;
            schemas.put(id, published);
            return id;
        });
    }

    @Override
    public synchronized Schema byId(int id) {
        Schema schema = schemas.get(id);
        if (schema == null) {
            throw new SerializationException("no schema has id " + id);
        }
        return schema;
    }
}
