package io.tradeagent.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.BufferedReader;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 10,000 sockets that never speak: terminals are served meanwhile, and the silence is cut off. */
@ExtendWith(Live.class)
class SilentSocketsIT {

    private static final int SOCKETS = 10_000;
    /** Files of the gateway and of the broker in this process that are not these sockets. */
    private static final int OTHER_FILES = 2_000;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Fewer where the machine lets a process have fewer files. */
    private static int count() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean machine
                ? (int) Math.min(SOCKETS, machine.getMaxFileDescriptorCount() - OTHER_FILES)
                : SOCKETS / 10;
    }

    private static Process client(int port, int count) throws Exception {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classes().toString(),
                        SilentSockets.class.getName(),
                        Integer.toString(port),
                        Integer.toString(count)))
                .redirectErrorStream(true)
                .start();
    }

    private static Path classes() throws URISyntaxException {
        return Path.of(SilentSockets.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    @Test
    void terminalsAreServedAndSilenceIsCut(Live.Stage stage) throws Exception {
        int count = count();
        try (Gateway gateway = stage.gateway("tradeagent.gateway.http.head-timeout=10s")) {
            Process client = client(gateway.port(), count);
            try (BufferedReader said = client.inputReader()) {
                assertThat(line(said)).isEqualTo(SilentSockets.OPEN + count);

                String token = gateway.createSession("among-silence").text("session_token");
                try (Ea ea = gateway.connect(token)) {
                    ea.send("not JSON");
                    assertThat(ea.awaitFrame(1).toString()).contains("malformed_json");

                    assertThat(line(said)).isEqualTo(SilentSockets.CUT + count);
                    assertThat(ea.isClosed()).isFalse();
                }
                assertThat(gateway.counted("tradeagent.gateway.http.cut", "phase", "head"))
                        .isGreaterThanOrEqualTo(count);
            } finally {
                client.destroyForcibly().waitFor();
            }
        }
    }

    private static String line(BufferedReader said) {
        return assertTimeoutPreemptively(PATIENCE, () -> String.valueOf(said.readLine()));
    }
}
