package io.tradeagent.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/**
 * The platform that is measured, as its {@code runtime.json} names it.
 *
 * @param gateway base URI
 * @param kafka bootstrap servers
 * @param schemaRegistry Confluent API
 * @param serviceBus connection string
 * @param pid of the platform's main process
 */
record Target(URI gateway, String kafka, URI schemaRegistry, String serviceBus, long pid) {

    static Target read(Path data) {
        try {
            JsonNode runtime = Client.JSON.readTree(Files.readString(data.resolve("runtime.json")));
            return new Target(
                    URI.create(runtime.path("gateway").asString()),
                    runtime.path("kafka").asString(),
                    URI.create(runtime.path("schema_registry").asString()),
                    runtime.path("service_bus").asString(),
                    runtime.path("pid").asLong());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "Target[" + gateway + "]";
    }
}
