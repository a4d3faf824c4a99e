package io.tradeagent.schemas.serde;

import org.apache.avro.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema as others shall see it: without the hints to the Java code generator. They mean nothing to a reader in
 * another language, and a schema with and one without them would be two versions of the same thing.
 */
public final class PublishedSchema {

    private static final String JAVA_STRING_HINT = "avro.java.string";
    private static final JsonMapper JSON = JsonMapper.shared();

    private PublishedSchema() {}

    /** The same schema without hints; equal schemas give equal results. */
    public static Schema of(Schema schema) {
        JsonNode tree = JSON.readTree(schema.toString());
        removeHints(tree);
        return new Schema.Parser().parse(tree.toString());
    }

    private static void removeHints(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(JAVA_STRING_HINT);
        }
        for (JsonNode child : node) {
            removeHints(child);
        }
    }
}
