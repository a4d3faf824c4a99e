package io.tradeagent.local.cli;

import io.tradeagent.local.data.DataDirectory;
import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.local.platform.Platform;
import io.tradeagent.local.platform.PlatformSettings;
import io.tradeagent.local.platform.Ports;
import io.tradeagent.local.platform.Progress;
import io.tradeagent.local.platform.ServiceName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;

/** Real Kafka, registry and Service Bus, with no service that would answer: what commands write stays as they wrote it. */
record ServicelessPlatform(DataDirectory data, Platform platform, RuntimeInfo info) implements AutoCloseable {

    private static final int PATIENCE_MINUTES = 2;

    /** Starts one with its data in a directory. */
    static ServicelessPlatform in(Path root) throws Exception {
        DataDirectory data = new DataDirectory(root);
        data.create();
        Path registry = Path.of(System.getProperty("tradeagent.registry.home", "target/apicurio"));
        PlatformSettings settings =
                new PlatformSettings(data, Ports.free(), EnumSet.allOf(ServiceName.class), registry);
        Platform platform = Platform.begin(settings, new Silence());
        return new ServicelessPlatform(data, platform, platform.started().get(PATIENCE_MINUTES, TimeUnit.MINUTES));
    }

    @Override
    public void close() {
        platform.close();
    }

    private static final class Silence implements Progress {
        @Override
        public void started(String part, String address, Duration took) {}

        @Override
        public void stopped(String part) {}
    }
}
