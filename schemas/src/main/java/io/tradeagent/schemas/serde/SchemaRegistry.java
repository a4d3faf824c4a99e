package io.tradeagent.schemas.serde;

import org.apache.avro.Schema;

/** Gives schemas ids and finds them again. Safe for use by many threads. */
public interface SchemaRegistry {

    /**
     * The id of a schema under a subject; registers the schema where that has not happened yet. Idempotent.
     *
     * @param subject by custom the topic's name and {@code -value}
     * @throws RegistryUnavailableException when the registry does not answer: try again
     * @throws org.apache.kafka.common.errors.SerializationException when it refuses the schema: final
     */
    int idOf(String subject, Schema schema);

    /**
     * The schema with this id.
     *
     * @throws RegistryUnavailableException when the registry does not answer: try again
     * @throws org.apache.kafka.common.errors.SerializationException when there is no such schema: final
     */
    Schema byId(int id);
}
