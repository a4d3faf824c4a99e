package io.tradeagent.schemas.protocol;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schemas of the protocol, read from the class path and from nowhere else. */
final class ProtocolSchemas {

    private static final String IDS = "https://schemas.tradeagent.io/ea-protocol/v1/";
    private static final String RESOURCES = "/ea-protocol/v1/";
    private static final String SUFFIX = ".schema.json";

    private final SchemaRegistry registry;

    ProtocolSchemas() {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .errorMessageKeyword("x-violation")
                .losslessNarrowing(true)
                .preloadSchema(true)
                .build();
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(config).schemas(ProtocolSchemas::textOf));
    }

    Schema named(String name) {
        Schema schema = registry.getSchema(SchemaLocation.of(IDS + name + SUFFIX));
        schema.initializeValidators();
        return schema;
    }

    private static String textOf(String id) {
        if (!id.startsWith(IDS)) {
            throw new IllegalStateException("the protocol's schemas refer to each other alone, not to " + id);
        }
        String resource = RESOURCES + id.substring(IDS.length());
        try (InputStream in = ProtocolSchemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no such resource: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
