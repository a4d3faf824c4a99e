package io.tradeagent.local.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a running platform listen; a part that is left out has no address.
 *
 * @param gateway URL of the edge gateway
 * @param console URL of the operators' console
 * @param kafka bootstrap servers
 * @param schemaRegistry URL of the Confluent-compatible registry API
 * @param serviceBus connection string, key included
 * @param postgres JDBC URL
 * @param pid process of the platform
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"gateway", "console", "kafka", "schema_registry", "service_bus", "postgres", "pid"})
public record RuntimeInfo(
        @Nullable String gateway,
        @Nullable String console,
        String kafka,
        @JsonProperty("schema_registry") String schemaRegistry,
        @JsonProperty("service_bus") String serviceBus,
        @Nullable String postgres,
        long pid) {

    /**
     * Names the parts that every platform has.
     *
     * @param kafka bootstrap servers
     * @param schemaRegistry URL of the registry API
     * @param serviceBus connection string
     * @param pid process of the platform
     */
    public static RuntimeInfo of(String kafka, String schemaRegistry, String serviceBus, long pid) {
        return new RuntimeInfo(null, null, kafka, schemaRegistry, serviceBus, null, pid);
    }

    /** Adds the edge gateway. */
    public RuntimeInfo withGateway(String url) {
        return new RuntimeInfo(url, console, kafka, schemaRegistry, serviceBus, postgres, pid);
    }
}
