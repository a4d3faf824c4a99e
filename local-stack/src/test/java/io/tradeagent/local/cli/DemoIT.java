package io.tradeagent.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.local.data.DataDirectory;
import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.local.demo.Demo;
import io.tradeagent.local.demo.DemoOptions;
import io.tradeagent.local.demo.DemoResult;
import io.tradeagent.local.demo.Palette;
import io.tradeagent.local.demo.Stage;
import io.tradeagent.local.platform.Platform;
import io.tradeagent.local.platform.PlatformSettings;
import io.tradeagent.local.platform.Ports;
import io.tradeagent.local.platform.Progress;
import io.tradeagent.local.platform.ServiceName;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's story on the whole platform: every step of it has to happen. */
class DemoIT {

    private static final double QUICK = 20;

    private final Progress silent = new Progress() {
        @Override
        public void started(String part, String address, Duration took) {}

        @Override
        public void stopped(String part) {}
    };

    @Test
    void everythingHappensAsTold(@TempDir Path root) throws Exception {
        DataDirectory data = new DataDirectory(root);
        data.create();
        StringWriter timeline = new StringWriter();
        try (Platform platform = Platform.begin(settings(data), silent)) {
            RuntimeInfo running = platform.started().get(3, TimeUnit.MINUTES);
            try (Demo demo = start(running, timeline)) {
                DemoResult result = demo.finished().get(3, TimeUnit.MINUTES);

                assertThat(result).as(timeline.toString()).isEqualTo(new DemoResult.Told());
            }
        }
        assertThat(timeline.toString())
                .contains("OrderIntent queued")
                .contains("order held back")
                .containsPattern("connection closed +4002 rejected")
                .containsPattern("connection closed +4001 session_superseded")
                .contains("session authenticated")
                .contains("none is missing, none was given twice");
    }

    private static Demo start(RuntimeInfo running, StringWriter timeline) {
        return Demo.start(
                new Stage(URI.create(Objects.requireNonNull(running.gateway())), List.of()),
                new DemoOperator(running),
                new DemoOptions(DemoOptions.Ending.AFTER_THE_STORY, QUICK),
                new PrintWriter(timeline),
                Palette.PLAIN);
    }

    private static PlatformSettings settings(DataDirectory data) {
        return new PlatformSettings(
                data,
                Ports.free(),
                EnumSet.noneOf(ServiceName.class),
                Path.of(System.getProperty("tradeagent.registry.home", "target/apicurio")));
    }
}
