package io.tradeagent.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The platform that is measured, as its {@code runtime.json} names it.
 *
 * @param gateways their base URIs, the platform's own first
 * @param kafka bootstrap servers
 * @param schemaRegistry Confluent API
 * @param serviceBus connection string
 * @param pid of the platform's main process
 */
record Target(List<URI> gateways, String kafka, URI schemaRegistry, String serviceBus, long pid) {

    static Target read(Path data) {
        try {
            JsonNode runtime = Client.JSON.readTree(Files.readString(data.resolve("runtime.json")));
            return new Target(
                    List.of(URI.create(runtime.path("gateway").asString())),
                    runtime.path("kafka").asString(),
                    URI.create(runtime.path("schema_registry").asString()),
                    runtime.path("service_bus").asString(),
                    runtime.path("pid").asLong());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The platform's own gateway. */
    URI gateway() {
        return gateways.getFirst();
    }

    /** The same platform, driven through its first gateways only. */
    Target through(int first) {
        return new Target(gateways.subList(0, first), kafka, schemaRegistry, serviceBus, pid);
    }

    /** The same platform with one more gateway. */
    Target and(URI gateway) {
        List<URI> more = new ArrayList<>(gateways);
        more.add(gateway);
        return new Target(List.copyOf(more), kafka, schemaRegistry, serviceBus, pid);
    }

    @Override
    public String toString() {
        return "Target[" + gateways + "]";
    }
}
