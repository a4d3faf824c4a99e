package io.tradeagent.local.platform;

import io.tradeagent.local.data.DataDirectory;
import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.local.data.Secrets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What services are told about the platform that they join.
 *
 * @param data the platform's directory
 * @param platform addresses of its parts
 * @param gatewayPort where a gateway listens, or 0 for a free port
 */
public record ServiceEnvironment(DataDirectory data, RuntimeInfo platform, int gatewayPort) {

    /** Returns the configuration of a service as Spring arguments. What users may set by environment is not among them. */
    List<String> arguments(ServiceName service, Path stateDirectory) {
        List<String> arguments = new ArrayList<>();
        common().forEach((key, value) -> arguments.add("--" + key + "=" + value));
        specific(service, stateDirectory).forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return arguments;
    }

    private Map<String, Object> common() {
        return Map.of(
                "tradeagent.kafka.bootstrap-servers",
                platform.kafka(),
                "tradeagent.schema-registry.url",
                platform.schemaRegistry(),
                // Contexts are closed in the order of the platform, not by the JVM all at once.
                "spring.main.register-shutdown-hook",
                false,
                "spring.main.banner-mode",
                "off",
                "spring.jmx.enabled",
                false);
    }

    private Map<String, Object> specific(ServiceName service, Path stateDirectory) {
        return switch (service) {
            case EDGE_GATEWAY -> {
                Secrets secrets = Secrets.open(data);
                yield Map.of(
                        "server.port",
                        gatewayPort,
                        "tradeagent.gateway.port",
                        gatewayPort,
                        "tradeagent.gateway.pepper-file",
                        secrets.pepperFile(),
                        "tradeagent.gateway.token-key-file",
                        secrets.tokenKeyFile());
            }
            case SESSION_STREAMS, OUTBOX_SERVICE, COPY_ENGINE ->
                Map.of("server.port", 0, "tradeagent.streams.state-dir", stateDirectory);
            case APPROVAL_CONNECTOR ->
                Map.of("server.port", 0, "tradeagent.service-bus.connection-string", platform.serviceBus());
        };
    }
}
