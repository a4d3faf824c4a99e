package io.tradeagent.servicebus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The real npm client, {@code @azure/service-bus}. Needs node 20 or later and npm. */
class NpmClientIT {
    private static final Path SOURCES = Path.of("src/test/js").toAbsolutePath();
    private static final Path INSTALLED = Path.of("target/npm").toAbsolutePath();
    private static final Duration INSTALL_TIMEOUT = Duration.ofMinutes(3);
    private static final Duration RUN_TIMEOUT = Duration.ofMinutes(1);

    @Test
    void theNpmClientWorks() throws IOException, InterruptedException {
        requireNode();
        install();
        EmulatorConfig config = EmulatorConfig.builder()
                .queue("plain")
                .queue("settled")
                .queue("scheduled")
                .queue("sessions", EmulatorExtension.settings().requiringSessions())
                .subscription("topic", "sub")
                .build();
        try (ServiceBusEmulator emulator =
                ServiceBusEmulator.builder().config(config).start()) {
            String client = SOURCES.resolve("client.mjs").toString();
            String output = run(RUN_TIMEOUT, "node", client, emulator.connectionString());
            assertThat(output.lines().filter(line -> line.startsWith("ok "))).hasSize(6);
        }
    }

    private static void requireNode() throws InterruptedException {
        try {
            run(RUN_TIMEOUT, "node", "--version");
        } catch (IOException e) {
            fail("node is not on the PATH: install Node 20 or later to run this test", e);
        }
    }

    /** Once per lock file: what is there already stays. */
    private static void install() throws IOException, InterruptedException {
        Path stamp = INSTALLED.resolve("installed-package-lock.json");
        Path lock = SOURCES.resolve("package-lock.json");
        if (Files.exists(stamp) && Files.mismatch(stamp, lock) < 0) {
            return;
        }
        for (String file : List.of("package.json", "package-lock.json", ".npmrc")) {
            Files.copy(SOURCES.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run(INSTALL_TIMEOUT, "npm", "ci", "--no-audit", "--no-fund");
        Files.copy(lock, stamp, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String run(Duration timeout, String... command) throws IOException, InterruptedException {
        Files.createDirectories(INSTALLED);
        Path output = Files.createTempFile(INSTALLED, "output", ".log");
        Process process = new ProcessBuilder(command)
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        String text = Files.readString(output);
        Files.delete(output);
        assertThat(ended)
                .as("%s ends within %s:%n%s", command[0], timeout, text)
                .isTrue();
        assertThat(process.exitValue()).as("%s:%n%s", command[0], text).isZero();
        return text;
    }
}
