package io.tradeagent.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.local.data.DataDirectory;
import io.tradeagent.local.data.RuntimeFile;
import io.tradeagent.local.data.RuntimeInfo;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformIT {

    private final List<String> stopped = Collections.synchronizedList(new ArrayList<>());
    private final Progress progress = new Progress() {
        @Override
        public void started(String part, String address, Duration took) {}

        @Override
        public void stopped(String part) {
            stopped.add(part);
        }
    };

    @Test
    void startsEveryPartTellsWhereItIsAndStopsTheBrokerLast(@TempDir Path root) throws Exception {
        DataDirectory data = new DataDirectory(root);
        data.create();
        RuntimeFile file = new RuntimeFile(data);
        try (Platform platform = Platform.begin(settings(data, EnumSet.noneOf(ServiceName.class)), progress)) {
            RuntimeInfo info = platform.started().get(2, TimeUnit.MINUTES);
            assertThat(file.readLiving()).contains(info);
            assertThat(statusOf(info.gateway() + "/readyz")).isEqualTo(200);
            assertThat(statusOf(info.gateway() + "/livez")).isEqualTo(200);
        }
        assertThat(file.readLiving()).isEmpty();
        assertThat(stopped)
                .contains("edge-gateway", "session-streams", "Schema registry")
                .last()
                .isEqualTo("Kafka");
    }

    private static PlatformSettings settings(DataDirectory data, EnumSet<ServiceName> without) {
        return new PlatformSettings(
                data,
                Ports.free(),
                without,
                Path.of(System.getProperty("tradeagent.registry.home", "target/apicurio")));
    }

    private static int statusOf(String url) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
