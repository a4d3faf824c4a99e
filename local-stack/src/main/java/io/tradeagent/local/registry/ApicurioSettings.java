package io.tradeagent.local.registry;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a registry process needs to know.
 *
 * @param installation directory with {@code quarkus-run.jar}
 * @param data directory of the database
 * @param logFile where its output goes; its directory exists
 * @param port port of the API, or 0 for a free one
 */
public record ApicurioSettings(Path installation, Path data, Path logFile, int port) {

    List<String> command(int apiPort, int managementPort) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dapicurio.storage.kind=sql",
                "-Dapicurio.storage.sql.kind=h2",
                "-Dapicurio.datasource.url=jdbc:h2:file:" + data.resolve("registry"),
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + apiPort,
                "-Dquarkus.http.access-log.enabled=false",
                "-Dquarkus.management.host=127.0.0.1",
                "-Dquarkus.management.port=" + managementPort,
                "-cp",
                ownCode() + File.pathSeparator + installation.resolve("quarkus-run.jar"),
                RegistryMain.class.getName());
    }

    private static Path ownCode() {
        try {
            return Path.of(RegistryMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The class path has a place that is no URI", e);
        }
    }
}
